// Preloaded by the npm scripts that run TypeScript from source. It is CommonJS in the oldest dialect, because it must
// still load where nothing else does: an old Node would fail on the first .ts file with a riddle instead of a sentence.
'use strict'

var version = process.versions.node.split('.').map(Number)
var major = version[0]
var minor = version[1]

if (major < 22 || (major === 22 && minor < 18) || (major === 23 && minor < 6)) {
  process.stderr.write(
    'Hezhang needs Node 22.18 or newer; this is Node ' +
      process.versions.node +
      '. `npm ci` brings Node 24 along for Linux, macOS and Windows; elsewhere, please install it.\n',
  )
  process.exit(1)
}

// Node 24.0, the one there is for macOS on ARM, still calls type stripping an experiment; everywhere else it is silent.
var emitWarning = process.emitWarning
process.emitWarning = function (warning) {
  if (String(warning).indexOf('Type Stripping') < 0) emitWarning.apply(process, arguments)
}
