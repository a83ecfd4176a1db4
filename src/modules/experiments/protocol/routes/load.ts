import type { Locale } from '#kit/texts.ts'
import type { Ctx } from '#platform/context.ts'
import type { Experiment } from '../../experiment.ts'
import type { Kinds } from '../../instrument-kinds.ts'
import { mayReadDrafts } from '../../protocol-permissions.ts'
import type { KindTitles } from '../../template/nouns.ts'
import type { Protocol, ProtocolAdoption, ProtocolFreeze, ProtocolStanding } from '../protocol.ts'
import { findStanding, listAdoptions, listFreezes } from '../store/freezes.ts'
import { findProtocol, findProtocolAt } from '../store/versions.ts'

/** What this reader may read of a protocol. */
export interface ReadableProtocol {
  readonly protocol: Protocol | undefined
  readonly standing: ProtocolStanding
  /** The freeze of the version read, when it is a frozen one. */
  readonly freeze: ProtocolFreeze | undefined
  readonly freezes: readonly ProtocolFreeze[]
  /** The decision under which this version stands. */
  readonly adoption: ProtocolAdoption | undefined
}

/** The frozen version in force; before any freeze, the draft, for those who work on it. */
export async function readableProtocol(
  ctx: Ctx,
  experiment: Experiment,
): Promise<ReadableProtocol> {
  const [standing, freezes] = await Promise.all([
    findStanding(ctx.db, experiment.id),
    listFreezes(ctx.db, experiment.id),
  ])
  const freeze = standing.frozen
  if (freeze) {
    const [protocol, adoption] = await Promise.all([
      findProtocolAt(ctx.db, experiment.id, freeze.version),
      adoptionUpTo(ctx, experiment, freeze.version),
    ])
    return { protocol, standing, freeze, freezes, adoption }
  }
  const drafts = mayReadDrafts(ctx.person, experiment)
  const protocol = drafts ? await findProtocol(ctx.db, experiment.id) : undefined
  return { protocol, standing, freeze: undefined, freezes, adoption: standing.adoption }
}

/** One version: any for those who work on it, frozen ones for everyone. */
export async function readableVersion(
  ctx: Ctx,
  experiment: Experiment,
  version: number,
): Promise<ReadableProtocol | undefined> {
  if (!Number.isSafeInteger(version) || version < 1 || version > 1_000_000) return undefined
  const freezes = await listFreezes(ctx.db, experiment.id)
  const freeze = freezes.find((protocolFreeze) => protocolFreeze.version === version)
  if (!freeze && !mayReadDrafts(ctx.person, experiment)) return undefined
  const [protocol, standing, adoption] = await Promise.all([
    findProtocolAt(ctx.db, experiment.id, version),
    findStanding(ctx.db, experiment.id),
    adoptionUpTo(ctx, experiment, version),
  ])
  if (!protocol) return undefined
  return { protocol, standing, freeze, freezes, adoption }
}

async function adoptionUpTo(ctx: Ctx, experiment: Experiment, version: number) {
  const adoptions = await listAdoptions(ctx.db, experiment.id)
  return adoptions.find((adoption) => adoption.version <= version)
}

/** What instruments are called, for pages and documents. */
export function kindTitlesOf(kinds: Kinds, locale: Locale): KindTitles {
  return Object.fromEntries(
    kinds.map((kind) => [kind.name, { title: kind.texts[locale].title, fields: kind.fields }]),
  )
}
