import type { Viewer } from '#kit/viewer.ts'
import type { Door } from '#platform/testing/door.ts'
import { fill, formsOf, linksOf } from '../forms.ts'
import { listOf } from './page.ts'

const name = 'Celle de la preuve'

/** Keeps what is asked of a list by its own form, opens it by its link, and removes it. */
export async function keptViewFaults(
  door: Door,
  viewer: Viewer,
  path: string,
): Promise<readonly string[]> {
  const at = new URL(path, 'https://reseau.example')
  const whole = listOf((await door.get(path, viewer)).text)
  at.searchParams.set('colonnes', whole.columns.at(-1) ?? '')
  const asked = `${at.pathname}?${at.searchParams}`
  const { text } = await door.get(asked, viewer)
  const form = formsOf(text, '').find(({ action }) => action.startsWith('/vues/'))
  if (!form) return [`${asked}: no form keeps it`]

  const kept = await door.post(form.action, { ...Object.fromEntries(fill(form)), name }, viewer)
  if (kept.status !== 303 || !kept.location) return [`${form.action}: answered ${kept.status}`]
  const faults: string[] = []
  const opened = await door.get(kept.location, viewer)
  const there = listOf(opened.text)
  if (there.headings.map(({ title }) => title).join() !== headingsOf(text).join())
    faults.push(`${kept.location}: other columns than those that were kept`)
  if (there.count !== listOf(text).count) faults.push(`${kept.location}: other rows`)
  const [link = ''] =
    new RegExp(`<a href="[^"]*"[^>]* aria-current="true">${name}`).exec(opened.text) ?? []
  if (link === '') faults.push(`${kept.location}: the view that is open is not marked`)
  const change = linksOf(opened.text).find((href) => /^\/vues\/[0-9a-f-]{36}$/.test(href))
  if (!change) return [...faults, `${kept.location}: no way to change it`]
  const removed = await door.post(`${change}/retirer`, {}, viewer)
  if (removed.status !== 303) faults.push(`${change}: not removed`)
  if ((await door.get(asked, viewer)).text.includes(name)) faults.push(`${change}: still offered`)
  return faults
}

function headingsOf(html: string): readonly string[] {
  return listOf(html).headings.map(({ title }) => title)
}
