// `node --import test/desktop/standin/register.ts out/main/index.js`: runs the built main process under plain Node,
// with the module `electron` replaced by the stand-in, for machines where Electron's binary cannot be had.

import { registerHooks } from 'node:module'

const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
