// Words in the two languages of the product. A label without one of them does not compile.

export type Language = 'zh' | 'en'
export type Label = { readonly zh: string; readonly en: string }

export const label = (zh: string, en: string): Label => ({ zh, en })
