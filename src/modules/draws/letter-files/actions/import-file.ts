import { chanceHex, newId } from '#kit/ids.ts'
import { done, type Result, refused } from '#kit/result.ts'
import type { Ctx } from '#platform/context.ts'
import { type Draw, quotasMayMove } from '../../draw.ts'
import { mayRunDraw } from '../../permissions.ts'
import {
  findRecruitment,
  hashesOf,
  insertRecruits,
  insertRegistrations,
  knownBefore,
  listOptOuts,
  listSources,
  makePeople,
  nextLetterNumber,
  openOwnRecruitment,
  optOutSecret,
} from '../../recruits/index.ts'
import { noticeVersion } from '../../registration/nouns.ts'
import { findDraw, lockDraw } from '../../store/draws.ts'
import { deleteFeature, insertFeature, listFeatures } from '../../store/features.ts'
import { type DrawFile, type Tried, tryLines, tryQuotas } from '../draw-file.ts'
import { findFile, finishFile } from '../store/files.ts'
import { type MakeWaveRefusal, makeWave } from './make-wave.ts'
import { type ReadLettersRefusal, readLetters } from './read-letters.ts'

export type ImportFileRefusal =
  | MakeWaveRefusal
  | ReadLettersRefusal
  | 'not-found'
  | 'done-already'
  | 'no-source'
  | 'no-size'
  | 'nothing-to-take'
  | 'quotas-wrong'

/** What the lines of a file would give, as things stand. */
export async function foreseeFile(
  ctx: Pick<Ctx, 'db' | 'now'>,
  draw: Draw,
  file: DrawFile,
): Promise<Tried> {
  const secret = await optOutSecret(ctx.db)
  const refusing = await listOptOuts(ctx.db)
  const recruitment = await findRecruitment(ctx.db, draw.id)
  return tryLines(file, {
    features: await listFeatures(ctx.db, draw.id),
    minimumAge: recruitment?.minimumAge ?? 16,
    year: ctx.now.getUTCFullYear(),
    refuses: (person) =>
      hashesOf(secret, person).some((hash) => refusing.has(hash)) ? 'opted-out' : undefined,
  })
}

/** The whole file in one act: all its sound lines, or nothing at all when something breaks on the way. */
export async function importFile(
  ctx: Ctx,
  draw: Draw,
  id: string,
  /** Signature of the round that draws the letters, when no relay can be read. */
  pasted = '',
): Promise<Result<{ taken: number; rejected: number }, ImportFileRefusal>> {
  await lockDraw(ctx.db, draw.id)
  const file = await findFile(ctx.db, draw.id, id, { lock: true })
  if (!file) return refused('not-found')

  if (!mayRunDraw(ctx.person, draw)) return refused('forbidden')

  if (file.state === 'done') return refused('done-already')
  if (file.kind === 'quotas') return importQuotas(ctx, draw, file)
  const tried = await foreseeFile(ctx, draw, file)
  if (tried.accepted.length === 0) return refused('nothing-to-take')
  const imported =
    file.kind === 'frame'
      ? await asWave(ctx, draw, file, tried, pasted)
      : await asPeople(ctx, draw, tried, file)
  if (!imported.ok) return imported

  const rejected = tried.rejected.map(({ line, cells, problems }) => ({
    line,
    cells,
    reason: problems.map(({ reason }) => reason).join(','),
  }))
  await finishFile(ctx.db, file.id, { taken: imported.value, rejected }, ctx.now)

  ctx.audit({
    act: 'draw.file-imported',
    subject: `draw:${draw.id}`,
    public: false,
    detail: {
      kind: file.kind,
      taken: imported.value,
      rejected: rejected.length,
      sha256: file.sha256,
    },
  })
  return done({ taken: imported.value, rejected: rejected.length })
}

async function asWave(
  ctx: Ctx,
  draw: Draw,
  file: DrawFile,
  tried: Tried,
  pasted: string,
): Promise<Result<number, ImportFileRefusal>> {
  const { sourceId, size, seed } = file.options
  const source = (await listSources(ctx.db, draw.id)).find((item) => item.id === sourceId)
  if (!source) return refused('no-source')
  if (!size) return refused('no-size')
  const asked = { source, size, confidence: 0.9, lines: tried.accepted }
  const locked = await findDraw(ctx.db, draw.id)
  if (locked?.lettersRound === undefined) {
    const words = seed || chanceHex(ctx.chance, 16)
    const made = await makeWave(ctx, draw, { ...asked, seed: words, isSeedOfHouse: !seed })
    return made.ok ? done(made.value.size) : made
  }
  const read = await readLetters(ctx, draw, file.id, pasted)
  if (!read.ok) return read
  const made = await makeWave(ctx, draw, { ...asked, seed: read.value.seed, beacon: read.value })
  return made.ok ? done(made.value.size) : made
}

/** Respondents of another tool, an institute, a partner: registered, with the answers they gave. */
async function asPeople(
  ctx: Ctx,
  draw: Draw,
  tried: Tried,
  file: DrawFile,
): Promise<Result<number, ImportFileRefusal>> {
  const now = await findDraw(ctx.db, draw.id)
  if (now?.state !== 'recruiting' && now?.state !== 'preparing') return refused('not-now')
  const recruitment = await openOwnRecruitment(ctx, draw)
  if (recruitment.secret === undefined) return refused('erased')
  const source = (await listSources(ctx.db, draw.id)).find(({ id }) => id === file.options.sourceId)
  if (!source) return refused('no-source')
  const first = await nextLetterNumber(ctx.db, draw.id)
  const isKnown = await knownBefore(ctx, draw)
  const people = makePeople(
    ctx,
    draw,
    recruitment,
    tried.accepted.map(({ person }, at) => ({
      identity: person,
      status: isKnown(person) ? ('registered' as const) : ('eligible' as const),
      answers: person.answers,
      channel: source.kind === 'volunteers' ? 'volunteer' : source.kind,
      waveId: undefined,
      number: first + at,
      stratum: person.stratum,
    })),
  )
  await insertRecruits(ctx.db, people, ctx.now)
  await insertRegistrations(
    ctx.db,
    people.map((person) => ({
      personId: person.id,
      drawId: draw.id,
      medium: 'file' as const,
      enteredBy: ctx.person?.id,
      noticeVersion,
      hasConflict: false,
      asksAgain: false,
      isMinor:
        person.identity.birthYear !== undefined &&
        ctx.now.getUTCFullYear() - person.identity.birthYear < 18,
      at: ctx.now,
    })),
  )
  return done(people.length)
}

async function importQuotas(
  ctx: Ctx,
  draw: Draw,
  file: DrawFile,
): Promise<Result<{ taken: number; rejected: number }, ImportFileRefusal>> {
  if (!quotasMayMove(draw.state)) return refused('not-now')
  const { features, defects } = tryQuotas(file)
  if (features.length === 0 || defects.some(({ severity }) => severity === 'error'))
    return refused('quotas-wrong')
  for (const { id } of await listFeatures(ctx.db, draw.id)) await deleteFeature(ctx.db, draw.id, id)
  for (const feature of features)
    await insertFeature(ctx.db, draw.id, {
      ...feature,
      id: newId(ctx.now, ctx.chance),
      values: feature.values.map((value) => ({ ...value, id: newId(ctx.now, ctx.chance) })),
    })
  await finishFile(ctx.db, file.id, { taken: file.total, rejected: [] }, ctx.now)
  ctx.audit({
    act: 'draw.quotas-imported',
    subject: `draw:${draw.id}`,
    public: false,
    detail: { features: features.length, sha256: file.sha256 },
  })
  ctx.changed(`draw:${draw.id}`)
  return done({ taken: file.total, rejected: 0 })
}
