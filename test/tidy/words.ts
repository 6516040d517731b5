// No untranslated text on the screen: words come in pairs, `label(zh, en)` or `{ zh, en }`, never alone.

import { isBelow, type Node, type Source } from './sources.ts'

const han = /\p{Unified_Ideograph}/u
const word = /[A-Za-z]{2,}/
const both = /\p{Unified_Ideograph}.*[a-z]{2,} [a-z]{2,}/u

/** Keys are called alike everywhere. */
const keys = /^(?:(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Space|F\d+|[A-Z]|[⏎⌘?↑↓/])[+ ]?)+$/

/** Attributes that people read. */
const shown = new Set(
  'title placeholder alt aria-label label header description tooltip message okText cancelText suffix prefix'.split(
    ' ',
  ),
)

export function untranslated(node: Node, above: readonly Node[], { path }: Source): string | null {
  if (!isBelow(path, 'src/renderer')) return null
  if (node.type === 'JSXText') {
    const text = node.value.trim()
    return /\p{L}{2,}/u.test(text) && !keys.test(text) ? `shows “${text}” in one language` : null
  }
  if (node.type === 'Literal' && typeof node.value === 'string') return ofText(node.value, node, above)
  return node.type === 'TemplateElement' ? ofText(node.value.raw, node, above) : null
}

function ofText(text: string, node: Node, above: readonly Node[]): string | null {
  const [parent] = above
  const isShown = parent?.type === 'JSXAttribute' && parent.name.type === 'JSXIdentifier' && shown.has(parent.name.name)
  if (isShown && word.test(text) && !keys.test(text)) return `shows “${text}” in one language`
  // Where no reader is known yet one sentence says it twice.
  if (!han.test(text) || both.test(text)) return null
  return isPaired(node, above) ? null : `says “${text}” in Chinese alone`
}

/** Beside its other half: in one call, in an object with `zh` and `en`, or chosen by the reader's language. */
function isPaired(node: Node, above: readonly Node[]): boolean {
  let inner: Node = node
  return above.some((outer, index) => {
    const from = inner
    inner = outer
    if (outer.type === 'CallExpression')
      return isLabel(outer.callee) || outer.arguments.some((one) => one !== from && isEnglish(one))
    if (outer.type === 'ConditionalExpression') return isEnglish(outer.consequent) || isEnglish(outer.alternate)
    if (outer.type !== 'Property' || !isKey(outer, 'zh')) return false
    const object = above[index + 1]
    return (
      object?.type === 'ObjectExpression' &&
      object.properties.some((one) => one.type === 'Property' && isKey(one, 'en'))
    )
  })
}

const isLabel = (callee: Node): boolean => callee.type === 'Identifier' && callee.name === 'label'

const isKey = (property: Extract<Node, { type: 'Property' }>, name: string): boolean =>
  property.key.type === 'Identifier' && property.key.name === name

const isEnglish = (node: Node): boolean => {
  if (node.type === 'Literal') return typeof node.value === 'string' && word.test(node.value)
  if (node.type === 'TemplateLiteral') return node.quasis.some(({ value }) => word.test(value.raw))
  if (node.type === 'ArrowFunctionExpression') return isEnglish(node.body)
  return node.type === 'ConditionalExpression' && (isEnglish(node.consequent) || isEnglish(node.alternate))
}
