// The only thing a stranger sees: where the address is to be found. No script, no style, nothing of the product.

import { closedPolicy } from './page.ts'

export type PlainPage = { readonly html: string; readonly headers: Readonly<Record<string, string>> }

const page = (...paragraphs: string[]): PlainPage => ({
  html: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>禾账 Hezhang</title>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</html>`,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': closedPolicy,
    'cache-control': 'no-store',
  },
})

/** The link helps who followed the address from another site: browsers withhold the new cookie on that first step. */
export const useTheAddress = page(
  '请用启动禾账时终端里显示的地址打开；其中的密钥只能用一次。',
  'Please use the address printed in the terminal when Hezhang was started; its key works once.',
  '<a href="/">打开过了，再试 I have used it, try again</a>',
)

export const notBuilt = page(
  '界面还没有构建：请先运行 npm run build。',
  'The screens are not built yet: run npm run build.',
)
