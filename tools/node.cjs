// Preloaded by the npm scripts: sees to it that they run on a Node that can run TypeScript from source.
// tools/node brings one, and npm 11 links it where every script finds it first. npm 10 loses that link again, so here an old
// Node hands over to it. This file is in the oldest dialect, because it must still load where nothing else does.
'use strict'

var spawnSync = require('child_process').spawnSync
var dirname = require('path').dirname
var delimiter = require('path').delimiter

var version = process.versions.node.split('.').map(Number)
var isOld = version[0] < 22 || (version[0] === 22 && version[1] < 18) || (version[0] === 23 && version[1] < 6)
if (isOld) handOver()

// Node 24.0, the newest there is for macOS on ARM, still calls type stripping an experiment.
var emitWarning = process.emitWarning
process.emitWarning = function (warning) {
  if (String(warning).indexOf('Type Stripping') < 0) emitWarning.apply(process, arguments)
}

function handOver() {
  var node = broughtAlong()
  if (node === null) {
    process.stderr.write(
      'Hezhang needs Node 22.18 or newer; this is Node ' +
        process.versions.node +
        '. `npm ci` brings Node 24 along for Linux, macOS and Windows on common processors; elsewhere, please install it.\n',
    )
    process.exit(1)
  }
  // Ctrl-C reaches both of us; the one who works decides when it is over.
  process.on('SIGINT', function () {})
  var path = dirname(node) + delimiter + process.env.PATH
  var ended = spawnSync(node, process.execArgv.concat(process.argv.slice(1)), {
    stdio: 'inherit',
    env: Object.assign({}, process.env, { PATH: path }),
  })
  process.exit(ended.status === null ? 1 : ended.status)
}

function broughtAlong() {
  var system = (process.platform === 'win32' ? 'win' : process.platform) + '-' + process.arch
  var names = ['node-' + system, 'node-bin-' + system]
  for (var i = 0; i < names.length; i++) {
    try {
      var folder = dirname(require.resolve(names[i] + '/package.json'))
      return folder + (process.platform === 'win32' ? '\\bin\\node.exe' : '/bin/node')
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error
    }
  }
  return null
}
