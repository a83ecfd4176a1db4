import type { Result } from '#kit/result.ts'
import { forbidden, notFound, seeOther } from '#platform/answers.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { type ProtocolRefusal, protocolRefusals } from '../../protocol/nouns.ts'
import type { Section } from '../../template/nouns.ts'
import type { SaveOutcome } from '../actions/section-saved.ts'
import { type GoneRow, protocolWriting } from '../texts/writing.ts'

type Answer = Response | Promise<Response>

/** The sentence of a refusal, in the reader's language. */
export function sentenceOf(c: HttpContext, refusal: ProtocolRefusal): string {
  return protocolRefusals[c.var.ctx.locale][refusal]
}

/**
 * After a save: to the page that shows it, with what happened in words; a text set aside leads to the
 * page where both texts are brought together.
 */
export function afterSave(
  c: HttpContext,
  experiment: Experiment,
  section: Section,
  done: Result<SaveOutcome, ProtocolRefusal>,
  next: string,
  otherwise: (sentence: string) => Answer,
  /** What was removed, said first. */
  gone?: GoneRow,
): Answer {
  const texts = protocolWriting[c.var.ctx.locale]
  if (!done.ok) return refusedAct(c, done.refusal, otherwise)
  const { value } = done
  const told = (kept: string) => (gone ? `${texts.goneRows[gone]}. ${kept}` : kept)
  switch (value.kind) {
    case 'aside':
      return seeOther(c, protocolPaths.reconcile(experiment.slug, section.address, value.draftId))
    case 'unchanged':
      return seeOther(c, next, texts.nothingNew)
    case 'merged':
      return seeOther(c, next, told(texts.merged(value.version)))
    case 'saved':
      return seeOther(c, next, told(texts.saved(value.version)))
  }
}

/** What does not exist is not found; what is not allowed is said; the rest is a sentence. */
export function refusedAct(
  c: HttpContext,
  refusal: ProtocolRefusal,
  otherwise: (sentence: string) => Answer,
): Answer {
  if (refusal === 'not-found' || refusal === 'unknown-checklist') return notFound(c)
  if (refusal === 'forbidden') return forbidden(c)
  return otherwise(sentenceOf(c, refusal))
}
