// No untranslated text on the screen: words come in pairs, `label(zh, en)` or `{ zh, en }`, never alone.

import { isBelow, type Node, type Source } from './sources.ts'

const han = /\p{Script=Han}/u
const word = /[A-Za-z]{2,}/

/** Attributes that people read. */
const shown = new Set([
  'title',
  'placeholder',
  'alt',
  'aria-label',
  'label',
  'header',
  'description',
  'tooltip',
  'okText',
  'cancelText',
  'addonAfter',
  'addonBefore',
  'suffix',
  'prefix',
  'message',
])

export function untranslated(node: Node, above: readonly Node[], { path }: Source): string | null {
  if (!isBelow(path, 'src/renderer')) return null
  if (node.type === 'JSXText')
    return /\p{L}{2,}/u.test(node.value) ? `shows “${node.value.trim()}” in one language` : null
  if (node.type === 'Literal' && typeof node.value === 'string') return ofText(node.value, node, above)
  if (node.type === 'TemplateElement') return ofText(node.value.raw, node, above)
  return null
}

function ofText(text: string, node: Node, above: readonly Node[]): string | null {
  const [parent] = above
  const isShown = parent?.type === 'JSXAttribute' && parent.name.type === 'JSXIdentifier' && shown.has(parent.name.name)
  if (isShown && word.test(text)) return `shows “${text}” in one language`
  return han.test(text) && !isPaired(node, above) ? `says “${text}” in Chinese alone` : null
}

/** First of `label(zh, en)`, or the `zh` of an object that has an `en`. */
function isPaired(node: Node, above: readonly Node[]): boolean {
  let inner: Node = node
  for (const outer of above) {
    if (outer.type === 'CallExpression') {
      const { callee } = outer
      if (
        callee.type === 'Identifier' &&
        callee.name === 'label' &&
        outer.arguments[0] === inner &&
        outer.arguments.length === 2
      )
        return true
    }
    if (outer.type === 'Property' && outer.key.type === 'Identifier' && outer.key.name === 'zh') {
      const object = above[above.indexOf(outer) + 1]
      if (
        object?.type === 'ObjectExpression' &&
        object.properties.some(
          (one) => one.type === 'Property' && one.key.type === 'Identifier' && one.key.name === 'en',
        )
      )
        return true
    }
    inner = outer
  }
  return false
}
