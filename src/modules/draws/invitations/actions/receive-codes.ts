import { newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, isTold } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import {
  codesFingerprint,
  insertRecruits,
  insertSource,
  insertWave,
  keyed,
  listTaken,
  listWaves,
  makePeople,
  openOwnRecruitment,
  saveSharedSeed,
} from '../../recruits/index.ts'
import { noIdentity } from '../../recruits/nouns.ts'
import { lockDraw } from '../../store/draws.ts'
import type { CodeLine, StratumSize } from '../commune-codes.ts'

export type SeedRefusal = 'forbidden' | 'not-now' | 'seed-short' | 'seed-used'

/** The seed that every commune draws with: said before the first of them draws, and the same to the end. */
export async function shareSeed(
  ctx: Ctx,
  draw: Draw,
  seed: string,
): Promise<Result<undefined, SeedRefusal>> {
  const locked = await lockDraw(ctx.db, draw.id)
  const { sharedSeed } = await openOwnRecruitment(ctx, draw)
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  if (locked?.state !== 'preparing' && locked?.state !== 'recruiting') return refused('not-now')
  if (seed.trim().length < 3) return refused('seed-short')
  const isUsed = (await listWaves(ctx.db, draw.id)).some((wave) => wave.seed === sharedSeed)
  if (sharedSeed !== '' && isUsed && sharedSeed !== seed.trim()) return refused('seed-used')
  await saveSharedSeed(ctx.db, draw.id, seed.trim(), ctx.now)

  ctx.audit({
    act: 'draw.seed-shared',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { seed: seed.trim() },
  })
  return done()
}

export interface CodesReceived {
  readonly commune: string
  readonly usualResponse: number
  readonly sizes: readonly StratumSize[]
  /** SHA-256 of the list that stays home; empty when the commune did not compute it. */
  readonly fingerprint: string
  readonly lines: readonly CodeLine[]
}

export type ReceiveCodesRefusal =
  | 'forbidden'
  | 'not-now'
  | 'erased'
  | 'rule-names-round'
  | 'no-seed'
  | 'code-taken'

/**
 * A commune drew its share at home with the shared seed, and sends codes and strata. Who they are stays there: they answer
 * with their code like anybody, and are known here from that moment only.
 */
export async function receiveCodes(
  ctx: Ctx,
  draw: Draw,
  asked: CodesReceived,
): Promise<Result<string, ReceiveCodesRefusal>> {
  const locked = await lockDraw(ctx.db, draw.id)
  const recruitment = await openOwnRecruitment(ctx, draw)
  const { secret, sharedSeed } = recruitment
  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  if (secret === undefined) return refused('erased')
  if (locked?.state !== 'preparing' && locked?.state !== 'recruiting') return refused('not-now')
  // What the rule said of its letters holds for every commune.
  if (locked.lettersRound !== undefined) return refused('rule-names-round')
  if (sharedSeed === '') return refused('no-seed')
  const { codes: taken } = await listTaken(ctx.db, draw.id)
  const given = asked.lines.flatMap(({ code }) => code ?? [])
  if (given.some((code) => taken.has(code))) return refused('code-taken')

  const [sourceId, id] = [newId(ctx.now, ctx.chance), newId(ctx.now, ctx.chance)]
  const areaOf = (stratum: string) =>
    stratum === '' ? asked.commune : `${asked.commune} · ${stratum}`
  const newcomers = asked.lines.map(({ number, stratum }) => ({
    ...{ identity: noIdentity, status: 'invited' as const, answers: {}, channel: 'commune' },
    ...{ waveId: id, number, stratum: areaOf(stratum) },
  }))
  const made = makePeople(ctx, draw, recruitment, newcomers, new Set([...taken, ...given]))
  const people = made.map((recruit, at) => {
    const code = asked.lines[at]?.code
    return code === undefined
      ? recruit
      : { ...recruit, code, codeHash: keyed(secret, 'code', code) }
  })
  const strata = asked.sizes.map(({ name, addresses }) => ({
    ...{ name: areaOf(name), addresses, response: asked.usualResponse },
    letters: people.filter(({ stratum }) => stratum === areaOf(name)).length,
  }))
  await insertSource(
    ctx.db,
    {
      ...{ id: sourceId, drawId: draw.id, kind: 'commune', label: asked.commune, provenance: '' },
      usualResponse: asked.usualResponse,
    },
    { by: ctx.person?.id, at: ctx.now },
  )
  await insertWave(
    ctx.db,
    {
      ...{ id, drawId: draw.id, sourceId, size: people.length, seed: sharedSeed, strata },
      number: ((await listWaves(ctx.db, draw.id)).at(-1)?.number ?? 0) + 1,
      frameSize: strata.reduce((sum, { addresses }) => sum + addresses, 0),
      frameSha256: asked.fingerprint,
      expectedResponse: asked.usualResponse,
      confidence: 0.9,
      codesSha256: codesFingerprint(secret, people),
      isSeedOfHouse: false,
      ...{ beacon: undefined, committedAt: undefined, postedOn: undefined, remindedOn: undefined },
    },
    ctx.now,
  )
  await insertRecruits(ctx.db, people, ctx.now)

  ctx.audit({
    act: 'draw.codes-received',
    subject: `draw:${draw.id}`,
    public: isTold(draw),
    detail: { commune: asked.commune, letters: people.length },
  })
  ctx.changed(`draw:${draw.id}`)
  return done(id)
}
