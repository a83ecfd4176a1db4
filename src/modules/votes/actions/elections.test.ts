import { describe, expect, test } from 'vitest'
import { newId } from '#kit/ids.ts'
import { recordPerson, recordRole } from '#modules/people/index.ts'
import { useDatabase } from '#platform/testing/database.ts'
import { openDoor } from '#platform/testing/door.ts'
import { asPerson } from '#platform/testing/world.ts'
import { act } from '#platform/world.ts'
import { castBallot } from '../ballot/actions/cast-ballot.ts'
import { markPaper, typeBatch } from '../paper/actions/type-paper.ts'
import { votePaths } from '../paths.ts'
import { createVote } from '../preparing/actions/create-vote.ts'
import { openElection, readOutcome } from '../preparing/actions/open-election.ts'
import { closeVote, openVote, shutVote } from '../preparing/actions/run-vote.ts'
import { voteKind } from '../preparing/vote-kind.ts'
import { drawRoll } from '../roll/actions/draw-roll.ts'
import { addVoters } from '../roll/actions/fill-roll.ts'
import { giveCodes, giveOwnCode, recordProxy } from '../roll/actions/give-codes.ts'
import { codeOfLink, newCode } from '../roll/code.ts'
import { eraseVoter, exportVoter, purgeIdentities } from '../roll/store/people.ts'
import { listRoll } from '../roll/store/roll.ts'
import { findVote, findVoteById } from '../store/votes.ts'
import { voteShape } from '../vote.ts'

const { db, clock, ctx, ...database } = useDatabase()
const { house } = openDoor({ db, clock, ctx, ...database }, { routes: [] })
const staff = asPerson('lab-team')
/** So few ballots tell how somebody voted: whoever counts says that they know. */
const toldAll = { publish: 'all' as const, reason: 'Le bureau l’a décidé' }
const voter = (name: string, contact = '') => ({
  name,
  contact,
  address: '',
  college: '',
  weight: 1,
})

describe('an election by colleges', () => {
  test('opens one vote for each, writes to who has an address, and says who was chosen', async () => {
    const world = ctx({ person: staff })
    const opened = await openElection(world, {
      title: 'Cercle d’animation',
      question: 'Qui pour animer ?',
      method: 'mj',
      tier: 'tracked',
      closesOn: '2026-12-10',
      looked: ['unreachable'],
      colleges: [
        {
          name: 'Habitant·es',
          options: ['Ada', 'Béa', 'Cloé'],
          seats: 2,
          voters: [voter('Une', 'une@votes.example'), voter('Deux', 'deux@votes.example')],
        },
        { name: 'Élu·es', options: ['Dan', 'Eva'], seats: 1, voters: [voter('Trois')] },
      ],
    })
    if (!opened.ok) throw new Error(opened.refusal)
    expect(opened.value.map(({ college }) => college)).toEqual(['Habitant·es', 'Élu·es'])
    expect(world.mails.map(({ to }) => to)).toEqual(['une@votes.example', 'deux@votes.example'])
    const [{ slug } = { slug: '' }] = opened.value
    expect(await readOutcome(db, slug)).toMatchObject({ state: 'open', winners: [] })

    for (const [at, { text }] of world.mails.entries()) {
      const code = await codeOfLink(/voter\/([0-9a-f]{40})/.exec(text)?.[1] ?? '')
      const salt = String(at).padStart(32, '0')
      const choice = { kind: 'grades', grades: [6, 2, 5 - at] } as const
      const cast = await castBallot(ctx(), slug, {
        code: code ?? newCode(clock.chance),
        salt,
        choice,
      })
      expect(cast.ok).toBe(true)
    }
    await shutVote(world, slug, 'fin avancée')
    await closeVote(world, slug, toldAll)
    expect(await readOutcome(db, slug)).toEqual({
      state: 'closed',
      places: [0, 2],
      winners: ['Ada', 'Cloé'],
    })
    expect(world.announcements.map(({ name }) => name)).toContain('vote.closed')
    expect(await readOutcome(db, 'nulle-part')).toBeUndefined()
  })

  test.each([
    ['look-alikes', [voter('Une', 'une@votes.example'), voter('Mme Une', 'deux@votes.example')]],
    ['unreachable', [voter('Une', 'une@votes.example'), voter('Deux')]],
  ] as const)('asks of each roll what any vote asks before it opens: %s', async (kind, voters) => {
    const world = ctx({ person: staff })
    const election = {
      title: 'Conseil',
      question: 'Qui ?',
      method: 'approval',
      tier: 'open',
      closesOn: '2026-12-10',
      colleges: [{ name: '', options: ['Ada', 'Béa'], seats: 1, voters }],
    } as const
    for (const looked of [[], [kind === 'unreachable' ? 'look-alikes' : 'unreachable'] as const])
      expect(await openElection(world, { ...election, looked })).toMatchObject({ refusal: kind })
    expect(await openElection(world, { ...election, looked: [kind] })).toMatchObject({ ok: true })
  })

  test('opens nothing when one of them cannot be, or for somebody who may not', async () => {
    const election = {
      title: 'Conseil',
      question: 'Qui ?',
      method: 'approval',
      tier: 'open',
      closesOn: '2026-12-10',
      colleges: [{ name: '', options: ['Seule'], seats: 1, voters: [voter('Une')] }],
    } as const
    expect(await openElection(ctx({ person: staff }), election)).toMatchObject({
      refusal: 'cannot-open',
    })
    expect(await openElection(ctx(), election)).toMatchObject({ refusal: 'forbidden' })
  })
})

/** An open vote of the rule that is asked. */
async function opened(more: object, voters = [voter('Une'), voter('Deux'), voter('Trois')]) {
  const form = voteShape.parse({
    title: 'Essai',
    question: 'Quoi ?',
    options: 'A\nB',
    method: 'single',
    tier: 'open',
    closesOn: '2026-12-20',
    ...more,
  })
  return act(house, { person: staff }, async (inside) => {
    const made = await createVote(inside, form)
    if (!made.ok) throw new Error(made.refusal)
    await addVoters(inside, made.value.slug, voters)
    await openVote(inside, made.value.slug, ['unreachable'])
    return made.value
  })
}

describe('who votes', () => {
  test('a role as it is held today, a circle as another room knows it', async () => {
    const personId = await act(house, {}, async (inside) => {
      const id = await recordPerson(inside, { name: 'Jeanne', email: 'jeanne@votes.example' })
      await recordRole(inside, { personId: id, role: 'volunteer' })
      return id
    })
    const asked = { source: 'role', people: '', weighing: 'one' } as const
    const groups = async (_: unknown, name: string) => (name === 'Copil' ? [personId] : [])
    const drawn = (more: object) => drawRoll(ctx(), { ...asked, which: '', ...more }, groups)
    const jeanne = { ...voter('Jeanne', 'jeanne@votes.example'), personId }
    expect(await drawn({ which: 'Bénévole' })).toEqual([jeanne])
    expect(await drawn({ which: 'Archiviste' })).toEqual([])
    expect(await drawn({ source: 'members' })).toEqual([])
    expect(await drawn({ source: 'circle', which: 'Copil' })).toEqual([jeanne])
    expect(await drawn({ source: 'circle', which: 'Ailleurs' })).toEqual([])
  })

  test('whoever is signed in and on the roll takes their own code, once they have not voted', async () => {
    const person = asPerson('volunteer')
    const { slug } = await opened({}, [{ ...voter('Moi'), personId: person.id } as never])
    expect(await giveOwnCode(ctx({ person: staff }), slug)).toMatchObject({
      refusal: 'not-on-roll',
    })
    const code = await giveOwnCode(ctx({ person }), slug)
    if (!code.ok) throw new Error(code.refusal)
    const cast = {
      code: code.value,
      salt: '0'.repeat(32),
      choice: { kind: 'one', option: 1 } as const,
    }
    expect((await castBallot(ctx(), slug, cast)).ok).toBe(true)
    expect(await giveOwnCode(ctx({ person }), slug)).toMatchObject({ refusal: 'already-voted' })
    expect(JSON.stringify(await exportVoter(db, person.id))).toContain('Moi')
    await eraseVoter(db, person.id)
    expect((await exportVoter(db, person.id)).rolls).toEqual([])
    const vote = await findVote(db, slug)
    expect(await listRoll(db, vote?.id ?? '')).toMatchObject([
      { name: undefined, channel: 'screen' },
    ])
  })

  test('a proxy is one of the rule: never more than it allows, never of who has voted', async () => {
    const { slug } = await opened({ proxies: '1' })
    const world = ctx({ person: staff })
    const before = await giveCodes(world, slug)
    const old = before.ok ? before.value.given[0]?.code : undefined
    const code = await recordProxy(world, slug, { giver: 1, holder: 2 })
    expect(code.ok).toBe(true)
    expect(await recordProxy(world, slug, { giver: 3, holder: 2 })).toMatchObject({
      refusal: 'too-many',
    })
    expect(await recordProxy(world, slug, { giver: 3, holder: 9 })).toMatchObject({
      refusal: 'unknown-holder',
    })
    expect(await recordProxy(world, slug, { giver: 1, holder: 3 })).toMatchObject({
      refusal: 'unknown-number',
    })
    const choice = { kind: 'one', option: 0 } as const
    const salt = '1'.repeat(32)
    const byOld = await castBallot(ctx(), slug, {
      code: old ?? newCode(clock.chance),
      salt,
      choice,
    })
    expect(byOld).toMatchObject({ refusal: 'unknown-code' })
    expect(code.ok && (await castBallot(ctx(), slug, { code: code.value, salt, choice })).ok).toBe(
      true,
    )
    const { slug: none } = await opened({})
    expect(await recordProxy(world, none, { giver: 1, holder: 2 })).toMatchObject({
      refusal: 'no-proxies',
    })
  })

  test('weights count, on paper by batches of one weight, and the same without them is published beside', async () => {
    const heavy = { ...voter('Grande ville'), weight: 5 }
    const { slug, id } = await opened({ weightRule: 'une voix pour mille habitant·es' }, [
      heavy,
      voter('Deux'),
      voter('Trois'),
      { ...heavy, name: 'Autre ville' },
    ])
    const world = ctx({ person: staff })
    const second = ctx({ person: asPerson('lab-team') })
    await markPaper(world, slug, [4])
    const codes = await giveCodes(world, slug)
    for (const [at, { code }] of (codes.ok ? codes.value.given : []).entries())
      await castBallot(ctx(), slug, {
        code,
        salt: String(at).padStart(32, '0'),
        choice: { kind: 'one', option: at === 0 ? 0 : 1 },
      })
    const sheets = [{ number: 1, choice: { kind: 'one', option: 0 } as const }]
    const typed = (weight?: number) => typeBatch(world, slug, { label: 'A', sheets, weight })
    expect(await typed()).toMatchObject({ refusal: 'unknown-weight' })
    expect(await typed(3)).toMatchObject({ refusal: 'unknown-weight' })
    expect(await typed(5)).toMatchObject({ value: 'first' })
    const again = (weight: number) => typeBatch(second, slug, { label: 'A', sheets, weight })
    expect(await again(1)).toMatchObject({ refusal: 'another-weight' })
    expect(await again(5)).toMatchObject({ value: 'in-box' })
    // Nobody of weight one is marked on paper.
    for (const [testCtx, value] of [
      [world, 'first'],
      [second, undefined],
    ] as const) {
      const light = await typeBatch(testCtx, slug, { label: 'B', sheets, weight: 1 })
      if (value) expect(light).toMatchObject({ value })
      else expect(light).toMatchObject({ refusal: 'more-sheets-than-marks' })
    }
    await db.deleteFrom('vote_batches').where('label', '=', 'B').execute()
    await shutVote(world, slug, 'fin avancée')
    await closeVote(world, slug, toldAll)
    expect((await findVoteById(db, id))?.result).toMatchObject({
      deciding: { winners: [0], totals: [10, 2] },
      unweighted: { totals: [2, 2] },
    })
  })
})

test('names leave a year after the end; what was counted stays', async () => {
  const { slug, id } = await opened({})
  const world = ctx({ person: staff })
  await shutVote(world, slug, 'fin avancée')
  await closeVote(world, slug, toldAll)
  const gone = await purgeIdentities(db, new Date(clock.now().getTime() + 1))
  expect(gone).toBeGreaterThanOrEqual(3)
  expect(await listRoll(db, id)).toHaveLength(3)
})

test('an instrument: prepared by the phase, closed with it, its figures and its evidence', async () => {
  const world = ctx({ person: staff })
  const { instrumentId, href } = await voteKind.open(
    world,
    {
      phaseId: newId(clock.now(), clock.chance),
      experimentId: newId(clock.now(), clock.chance),
      territoryId: undefined,
      title: 'Le choix de la halle',
      startsOn: '2026-12-01',
      endsOn: '2026-12-15',
      protocolVersion: 2,
    },
    {
      question: 'Que faire ?',
      options: [
        { label: 'Marché', details: 'Le samedi' },
        { label: 'Atelier', details: '' },
      ],
      method: 'approval',
      voters: 12,
      seats: 1,
    },
  )
  const vote = await findVoteById(db, instrumentId)
  expect(href).toBe(votePaths.vote(vote?.slug ?? ''))
  expect(vote).toMatchObject({ method: 'approval', state: 'draft', protocolVersion: 2 })
  expect(vote?.options).toEqual([
    { label: 'Marché', details: 'Le samedi' },
    { label: 'Atelier', details: '' },
  ])
  await voteKind.close(world, newId(clock.now(), clock.chance))
  const people = ['Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'].map((name) => voter(name))
  await addVoters(world, vote?.slug ?? '', people)
  await openVote(world, vote?.slug ?? '', ['unreachable'])
  const codes = await giveCodes(world, vote?.slug ?? '')
  for (const [at, { code }] of (codes.ok ? codes.value.given : []).slice(0, 5).entries())
    await castBallot(ctx(), vote?.slug ?? '', {
      code,
      salt: String(at).padStart(32, '2'),
      choice: { kind: 'approvals', approved: at === 0 ? [0] : [1] },
    })
  expect(await voteKind.evidence(world, instrumentId, 'fr')).toEqual([])
  await voteKind.close(world, instrumentId)
  const figures = await voteKind.figures(world, instrumentId)
  expect(figures.map(({ key, planned, actual }) => [key, planned, actual])).toEqual([
    ['voters', 12, 6],
    ['screen', undefined, 5],
    ['paper', undefined, 0],
    ['spoilt', undefined, 0],
  ])
  const evidence = JSON.stringify(await voteKind.evidence(world, instrumentId, 'fr'))
  expect(evidence).toMatch(/Retenu\s: Atelier/)
})
