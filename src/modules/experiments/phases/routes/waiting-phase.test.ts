import { expect, test } from 'vitest'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { freezeProtocol } from '../../freezing/actions/freeze-protocol.ts'
import { recordProtocolAdoption } from '../../freezing/actions/record-protocol-adoption.ts'
import { phasePaths } from '../../paths/phase.ts'
import { beginProtocol } from '../../protocol/store/versions.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import type { ProtocolPhase } from '../../template/protocol-phases.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { phaseRoutes } from './phases.tsx'

const database = useDatabase()
const { db, clock, ctx } = database
const door = openDoor(database, { routes: phaseRoutes(() => []) })
const staff = asPerson('lab-team')

const plan: ProtocolPhase = {
  id: 'recruit',
  title: 'Recruter',
  purpose: '',
  startsOn: '2026-12-01',
  endsOn: '2026-12-15',
  milestones: [],
  dependsOn: [],
  instruments: [],
}
const later = {
  ...plan,
  id: 'meet',
  title: 'Réunir',
  startsOn: '2026-12-16',
  endsOn: '2026-12-20',
  dependsOn: ['recruit'],
}

const overlap = {
  ...later,
  id: 'print',
  title: 'Imprimer',
  startsOn: '2026-12-08',
  earlyReason: 'Les bulletins partent à l’imprimeur avant la fin.',
}

test('a phase that waits for another says for which, in the place of the button that opens it', async () => {
  const experiment = await recordedIn(database)({ stage: 'running' })
  await beginProtocol(db, experiment.id, {
    act: 'begun',
    authorId: staff.id,
    at: clock.now(),
    answers: {
      ...wholeProtocol,
      phases: { answer: JSON.parse(JSON.stringify([plan, later, overlap])) },
    },
  })
  await recordProtocolAdoption(ctx({ person: staff }), experiment.id, {
    ...{ circle: 'Copil', adoptedOn: '2026-11-25', minutes: 'Adopté.', version: 1 },
    ...{ link: undefined, file: undefined },
  })
  expect((await freezeProtocol(ctx({ person: staff }), experiment.id, [])).ok).toBe(true)

  const at = [experiment.slug, 'meet'] as const
  const offers = `action="${phasePaths.open(...at)}"`
  const waits =
    /Cette phase attend la fin de «\sRecruter\s»\s: terminez ou annulez d’abord celle-là/
  const shown = async () => (await door.get(phasePaths.list(experiment.slug), staff)).text
  expect(await shown()).toMatch(waits)
  expect(await shown()).not.toContain(offers)
  expect(await shown()).toContain(`action="${phasePaths.open(experiment.slug, 'recruit')}"`)
  // From a page shown before, the same sentence.
  const late = await door.post(phasePaths.open(...at), {}, staff)
  expect([late.status, waits.test(late.text)]).toEqual([422, true])

  // Planned to overlap, with its reason: once the other has begun, and not before.
  const print = phasePaths.open(experiment.slug, 'print')
  expect((await door.post(print, {}, staff)).status).toBe(422)
  await door.post(phasePaths.open(experiment.slug, 'recruit'), {}, staff)
  expect(await shown()).toContain(overlap.earlyReason)
  expect((await door.post(phasePaths.open(...at), {}, staff)).status).toBe(422)
  expect((await door.post(print, {}, staff)).status).toBe(303)
  await door.post(
    phasePaths.close(experiment.slug, 'recruit'),
    { closing: 'Tout est dans le carnet papier.' },
    staff,
  )
  expect(await shown()).not.toMatch(waits)
  expect(await shown()).toContain(offers)
  expect((await door.post(phasePaths.open(...at), {}, staff)).status).toBe(303)

  // Why it was closed, and why it went on, stay beside it: what is taken away from the journal hides neither.
  const why = 'Deux personnes attendent encore.'
  const reopened = await door.post(
    phasePaths.reopen(experiment.slug, 'recruit'),
    { reopening: why },
    staff,
  )
  expect(reopened.status).toBe(303)
  await db.deleteFrom('experimentLogEntries').execute()
  expect(await shown()).toMatch(
    /Pourquoi elle avait été close[\s\S]*Tout est dans le carnet papier[\s\S]*Rouverte le[\s\S]*Deux personnes/,
  )
  const twice = { closing: 'Le carnet est complet.' }
  await door.post(phasePaths.close(experiment.slug, 'recruit'), twice, staff)
  for (const reason of ['Tout est dans le carnet papier.', why, twice.closing])
    expect(await shown()).toContain(reason)
})
