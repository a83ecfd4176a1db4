import { expect, test } from 'vitest'
import { experimentsModule } from './module.ts'
import { experimentPlaces, placeKeys, placesOf } from './places.ts'

const at = '/experiences/:slug'

/** What follows the address of an experiment, of each page under it. */
function pagesUnder(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => path === at || path.startsWith(`${at}/`))
    .map((path) => path.slice(at.length))
}

const withoutPlace = (paths: readonly string[]) =>
  pagesUnder(paths).filter((rest) => placesOf(rest).length !== 1)

test('each page of an experiment is in one place, and an unknown one is found', () => {
  const paths = experimentsModule(() => [])
    .routes.filter(({ method }) => method === 'GET')
    .map(({ path }) => path)
  expect(pagesUnder(paths).length).toBeGreaterThan(50)
  expect(withoutPlace(paths)).toEqual([])
  expect(withoutPlace([...paths, `${at}/ailleurs`])).toEqual(['/ailleurs'])
})

test('each place has its page, which is in it, and no word is in two places', () => {
  for (const key of placeKeys) expect(placesOf(experimentPlaces[key].suffix)).toEqual([key])
  const words = placeKeys.flatMap((key) => experimentPlaces[key].words)
  expect(new Set(words).size).toBe(words.length)
  expect(placesOf('/ecarts.csv')).toEqual(['results'])
})
