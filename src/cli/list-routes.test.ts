import { expect, test } from 'vitest'
import { sayRoutes } from './list-routes.ts'

test('the table of routes says what the fields of a described act take', () => {
  const told: { routes: readonly { path: string; method: string; takes?: unknown }[] }[] = []
  sayRoutes({
    json: (_: string, what: never) => void told.push(what),
    say: () => undefined,
  } as never)
  const routes = told[0]?.routes ?? []
  const risk = routes.find(
    ({ method, path }) => method === 'POST' && path === '/experiences/:slug/risques/:id',
  )
  expect(risk?.takes).toMatchObject({
    type: 'object',
    properties: {
      text: { type: 'string', maxLength: 500 },
      likelihood: { enum: ['1', '2', '3', '4'] },
      state: { default: 'watched' },
    },
  })
  const page = routes.find(({ method, path }) => method === 'GET' && path === risk?.path)
  expect(page).not.toHaveProperty('takes')
})
