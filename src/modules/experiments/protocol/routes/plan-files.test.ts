import { beforeAll, describe, expect, test } from 'vitest'
import { planFields, readTrialPlan } from '#engines/field-trials/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import type { Experiment } from '../../experiment.ts'
import { coreRoutes, protocolRoutes } from '../../module.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { itemsIn } from '../../template/protocol-answer.ts'
import { wholeProtocol } from '../../template/protocol-example.ts'
import { trialPlanAddress, trialPlanKey } from '../../template/trial-plan.ts'
import { recordedIn } from '../../testing/recorded.ts'
import { beginProtocol, findProtocol } from '../store/versions.ts'

const database = useDatabase()
const { db, clock } = database
const door = openDoor(database, {
  routes: [...protocolRoutes(() => []), ...coreRoutes(() => [])],
})
const staff = asPerson('lab-team', { name: 'Camille Aubry' })
const recorded = recordedIn(database)

const plan = {
  question: 'Les classes visitées viennent-elles plus au conseil ?',
  design: 'clustered',
  drawn: 'yes',
  outcome: 'presence',
  treatment: 'recu',
  cluster: 'classe',
  covariates: 'age; presence_avant',
  se: 'CR2',
  alpha: '0.1',
  base: '1',
}

let experiment: Experiment
const row = (id = 'nouveau') => protocolPaths.row(experiment.slug, trialPlanAddress, id)
const plansNow = async () => itemsIn((await findProtocol(db, experiment.id))?.content[trialPlanKey])

beforeAll(async () => {
  experiment = await recorded({ stage: 'protocol' })
  const version = { act: 'begun', authorId: staff.id, at: clock.now() } as const
  await beginProtocol(db, experiment.id, { ...version, answers: wholeProtocol })
})

describe('the plan of analysis of a protocol', () => {
  test('is begun by an address, with its known fields and nothing else', async () => {
    const asked = { design: 'pairs', outcome: 'jours', se: 'HC9', secret: 'motcache' }
    const path = protocolPaths.rowBegun(experiment.slug, trialPlanAddress, asked)
    const { status, text } = await door.get(path, staff)
    expect(status).toBe(200)
    expect(text).toMatch(/value="jours"/)
    expect(text).toMatch(/<input[^>]*value="pairs"[^>]* checked/)
    expect(text).not.toMatch(/<input[^>]*name="se"[^>]* checked/)
    expect(text).not.toContain('value="motcache"')
  })

  test('says at its field what does not go together, and keeps nothing', async () => {
    const refused = await door.post(row(), { ...plan, cluster: '' }, staff)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('a besoin de cette colonne')
    expect(await plansNow()).toEqual([])
  })

  test('is a file once the protocol is frozen, that the engine takes as it is', async () => {
    expect((await door.post(row(), plan, staff)).status).toBe(303)
    expect(await plansNow()).toHaveLength(1)
    const version = (await findProtocol(db, experiment.id))?.version ?? 0
    const file = protocolPaths.planFile(experiment.slug, version, 1)
    expect((await door.get(file)).status).toBe(404)
    const adoption = {
      ...{ circle: 'Comité', adoptedOn: '2026-11-25', minutes: 'Aucune objection.', link: '' },
      version: String(version),
    }
    await door.post(protocolPaths.adoption(experiment.slug), adoption, staff)
    expect((await door.post(protocolPaths.freeze(experiment.slug), {}, staff)).status).toBe(303)

    const { status, text, response } = await door.get(file)
    expect(status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain(`plan-v${version}-1.json`)
    expect(readTrialPlan(planFields(text) ?? {})).toEqual({
      ok: true,
      plan: expect.objectContaining({
        ...{ design: 'clustered', outcomes: ['presence'], cluster: 'classe', se: 'CR2' },
        ...{ covariates: ['age', 'presence_avant'], alpha: 0.1 },
      }),
    })
    const page = await door.get(protocolPaths.read(experiment.slug))
    expect(page.text).toContain(`href="${file}"`)
    expect(page.text).toContain('Les classes visitées viennent-elles plus au conseil')
    for (const absent of [`plan-v${version}-2.json`, `plan-v${version}-0.json`, 'plan-v1-01.json'])
      expect((await door.get(`${protocolPaths.read(experiment.slug)}/${absent}`)).status).toBe(404)
  })
})
