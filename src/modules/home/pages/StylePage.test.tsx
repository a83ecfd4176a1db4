import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Frame } from '#kit/frame.ts'
import type { Locale } from '#kit/texts.ts'
import { StylePage } from './StylePage.tsx'

function drawn(path = '/style', locale: Locale = 'fr'): string {
  const frame: Frame = {
    locale,
    viewer: undefined,
    path,
    baseUrl: 'https://atelier.exemple',
    navigation: [],
    assets: { style: '/s.css', script: '/s.js', fonts: [], mark: '/m.svg' },
    nonce: 'n',
    formMark: 'k',
    notice: undefined,
    house: { name: 'Ouvroir', tagline: 'le Labo' },
  }
  return String(<StylePage frame={frame} />)
}

test('every component of the house is shown on the style page', () => {
  const here = import.meta.dirname
  const sources = [join(here, 'StylePage.tsx'), ...filesIn(join(here, 'style'))]
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  // These hold others and are seen with what they hold; the trap is for machines only. The history of a text is a page by
  // itself: its words in two colours and its button are shown.
  const inside = [
    'AutoSave',
    'Field',
    'Picture',
    'HiddenField',
    'DraftKeeper',
    'LeaveGuard',
    'LiveRegion',
    'MentionArea',
    'PeopleHere',
    'ServerDraft',
    'TextHistory',
    'Trap',
  ]
  const missing = readdirSync(join(here, '../../../ui'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[A-Z]/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !inside.includes(name) && !sources.includes(`#ui/${name}/`))
  expect(missing).toEqual([])
})

test('no inline style and no inline script: the content policy refuses them', () => {
  expect(drawn()).not.toMatch(/<[^>]*\s(style|on[a-z]+)=/)
  expect(drawn().match(/<script[^>]*>/g)).toHaveLength(1)
})

test('every id is used once, and every label leads to a field', () => {
  const html = drawn()
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  for (const [, target] of html.matchAll(/\sfor="([^"]*)"/g)) expect(ids).toContain(target)
  for (const [, list] of html.matchAll(/\saria-describedby="([^"]*)"/g)) {
    for (const id of list?.split(' ') ?? []) expect(ids).toContain(id)
  }
})

test('every picture is either named and described, or left to the words beside it', () => {
  const pictures = [...drawn().matchAll(/<svg[^>]*>(?:<title>[^<]+<\/title><desc>[^<]+)?/g)]
  expect(pictures.length).toBeGreaterThan(30)
  for (const [picture] of pictures) {
    expect(picture).toMatch(/role="img"[^>]*><title>.+<desc>.|aria-hidden="true"/)
  }
})

test('titles follow each other without a gap', () => {
  const levels = [...drawn().matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [at, level] of levels.entries()) {
    if (at > 0) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 1) + 1)
  }
})

test('the page can be asked for in either theme, and in English', () => {
  expect(drawn('/style?theme=sombre')).toContain('<html lang="fr" data-theme="dark">')
  expect(drawn('/style?theme=clair')).toContain('data-theme="light"')
  expect(drawn('/style?theme=<b>')).not.toContain('data-theme')
  expect(drawn('/style', 'en')).toContain('Every part of the workshop')
})

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => join(folder, name))
}
