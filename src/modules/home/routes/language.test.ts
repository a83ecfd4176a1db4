import { expect, it } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { paths } from '../paths.ts'
import { legalRoutes } from './legal.tsx'

const { get } = openDoor(useDatabase(), { routes: legalRoutes })
const ask = (path: string, headers: Record<string, string>) => get(path, undefined, headers)
const english = { 'accept-language': 'en-GB,en;q=0.9' }

it('the language of a browser is offered and not imposed, and a cache keeps the two pages apart', async () => {
  const page = `${paths.accessibility}?page=2`
  const answer = await ask(page, english)
  const other = await ask(page, { 'accept-language': 'fr-FR,fr;q=0.9,en;q=0.8' })
  expect(answer.text).toContain('<html lang="fr"')
  expect(answer.text).toMatch(/<aside[^>]* lang="en"/)
  expect(answer.text).toContain(`href="${page}&amp;langue=en" hreflang="en"`)
  expect(answer.text).toContain(`href="${page}&amp;langue=fr" lang="fr"`)
  expect(other.text).not.toContain('language-offer')
  for (const { response } of [answer, other]) {
    expect(response.headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding')
    expect(response.headers.get('cache-control')).toMatch(/^public/)
  }
  expect(answer.response.headers.get('etag')).not.toBe(other.response.headers.get('etag'))
})

it.each(['fr', 'en'])('whoever answers %s is not asked again', async (answer) => {
  const { response, text } = await ask(`${paths.accessibility}?langue=${answer}`, english)
  expect(text).toContain(`<html lang="${answer}"`)
  expect(text).not.toContain('language-offer')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(cookie).toBe(`ouvroir-langue=${answer}`)
  const next = await ask(paths.accessibility, { ...english, cookie })
  expect(next.text).toContain(`<html lang="${answer}"`)
  expect(next.text).not.toContain('language-offer')
})
