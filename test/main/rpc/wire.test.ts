// The screens’ page of the host’s calls agrees with the router; when it does not, this file does not compile.

import type { RouterClient } from '@orpc/server'
import { expect, expectTypeOf, test } from 'vitest'
import { router, type Router } from '../../../src/main/rpc/router.ts'
import type { Wire } from '../../../src/renderer/client/wire.ts'

test('what the screens call is what the router serves', () => {
  expectTypeOf<RouterClient<Router>>().toExtend<Wire>()
  expectTypeOf<keyof Wire>().toEqualTypeOf<keyof Router>()
  expect(Object.keys(router)).toHaveLength(15)
})
