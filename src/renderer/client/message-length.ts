// How long a message to the host may be. It ends a connection that sends more, and with it everyone's calls on it; so
// what is too long is not sent, and only its own call fails.

/** The same as the host's own limit, which a test holds together. */
export const messageBytesMax = 8 * 1024 * 1024

/** The message, if it may be sent. */
export function checkLength<T>(message: T): T {
  // A character is three bytes at most (four for two of them); most messages need not be counted.
  if (typeof message === 'string' && message.length * 3 > messageBytesMax && new Blob([message]).size > messageBytesMax)
    throw new RangeError('内容太长，不能提交 Too long to be sent')
  return message
}
