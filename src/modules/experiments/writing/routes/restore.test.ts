import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths as at } from '../../paths/protocol.ts'
import { findProtocol } from '../../protocol/store/versions.ts'
import { textIn } from '../../template/protocol-answer.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { restoreProtocolVersion } from '../actions/restore-protocol-version.ts'

const database = useDatabase()
const { db } = database
const door = openDoor(database, { routes: [...protocolRoutes(() => []), ...coreRoutes(() => [])] })
const staff = asPerson('lab-team')
const experiment = recordedIn(database)

const plain = (html: string) => html.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

let trial: Experiment

beforeEach(async () => {
  trial = await experiment()
  await door.post(at.begin(trial.slug), {}, staff)
  const part = at.part(trial.slug, 'mandat')
  await door.post(part, { tailoring: 'Les horaires.', 'decision-link': 'En mars.' }, staff)
  await door.post(part, { tailoring: 'Les lieux.', 'decision-link': 'En mai.' }, staff)
})

const restore = async (fields: Record<string, string>) => {
  const compared = String((await findProtocol(db, trial.id))?.version)
  return door.post(at.restore(trial.slug), { compared, ...fields }, staff)
}

async function texts() {
  const content = (await findProtocol(db, trial.id))?.content
  return [textIn(content?.['tailoring']), textIn(content?.['decision-link'])]
}

describe('an earlier version is put back', () => {
  test('one section of it, from the page that compares it with today', async () => {
    const history = (await door.get(at.versions(trial.slug), staff)).text
    expect(history).toContain(at.differencesOf(trial.slug, 1, 3).replace('&', '&amp;'))
    const compared = (await door.get(at.differencesOf(trial.slug, 2, 3), staff)).text
    expect(compared).toContain(`action="${at.restoreFrom(trial.slug, 2)}"`)
    expect(plain(compared)).toContain('Remettre toute la version 2')
    expect(compared).toMatch(/name="number" value="2"/)
    expect((await restore({ number: '2', section: 'tailoring' })).location).toBe(
      at.versions(trial.slug),
    )
    expect(await texts()).toEqual(['Les horaires.', 'En mai.'])
    expect(plain((await door.get(at.versions(trial.slug), staff)).text)).toContain(
      'Version 2 remise',
    )
  })

  test('or all of it: what came since goes, and stays in history', async () => {
    await restore({ number: '2' })
    expect(await texts()).toEqual(['Les horaires.', 'En mars.'])
    await restore({ number: '1' })
    expect(await texts()).toEqual(['', ''])
    await restore({ number: '3' })
    expect(await texts()).toEqual(['Les lieux.', 'En mai.'])
    expect((await findProtocol(db, trial.id))?.version).toBe(6)
  })

  test('is refused when somebody wrote since the page was drawn, and the page is shown again', async () => {
    const words = { tailoring: 'Les tables.', 'decision-link': 'En mai.' }
    await door.post(at.part(trial.slug, 'mandat'), words, asPerson('lab-team'))
    const late = (section: string) =>
      door.post(at.restoreFrom(trial.slug, 2), { number: '2', compared: '3', section }, staff)
    for (const section of ['', 'tailoring']) {
      const { location, response } = await late(section)
      expect(decodeURIComponent(response.headers.get('set-cookie') ?? '')).toContain('a changé')
      expect(location).toBe(at.differencesNow(trial.slug, 2))
      expect(await texts()).toEqual(['Les tables.', 'En mai.'])
    }
    const again = (await door.get(at.differencesNow(trial.slug, 2), staff)).text
    expect(again).toContain('name="compared" value="4"')
    // A question that nobody touched since is put back all the same: what is under it was read.
    await late('decision-link')
    expect(await texts()).toEqual(['Les tables.', 'En mars.'])
  })

  test('is refused in words where there is nothing to put back, and to who does not write', async () => {
    const refusedWith = async (fields: Record<string, string>) =>
      decodeURIComponent((await restore(fields)).response.headers.get('set-cookie') ?? '')
    expect(await refusedWith({ number: '3' })).toContain('disait déjà la même chose')
    expect(await refusedWith({ number: '99' })).toContain('Aucune version n’a ce numéro')
    const asked = { number: 3, compared: 3, section: '' }
    const again = act(door.house, { person: staff }, (ctx) =>
      restoreProtocolVersion(ctx, trial.id, asked),
    )
    expect(await again).toEqual({ ok: false, refusal: 'nothing-to-restore' })
    const late = act(door.house, { person: staff }, (ctx) =>
      restoreProtocolVersion(ctx, trial.id, { ...asked, number: 2, compared: 2 }),
    )
    expect(await late).toEqual({ ok: false, refusal: 'read-again' })
    const reader = await door.post(
      at.restore(trial.slug),
      { number: '1', compared: '3' },
      asPerson('finance'),
    )
    expect(reader.status).toBe(403)
    const compared = (await door.get(at.differencesOf(trial.slug, 1, 3), asPerson('finance'))).text
    expect(compared).not.toContain(at.restore(trial.slug))
    // Between two former versions, nothing is offered: what would be put back is compared with today.
    const former = (await door.get(at.differencesOf(trial.slug, 1, 2), staff)).text
    expect(former).not.toContain(at.restore(trial.slug))
  })
})
