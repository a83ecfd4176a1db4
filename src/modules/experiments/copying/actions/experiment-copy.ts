import type { CopyKind, CopyPart } from '#kit/copies/copy-kind.ts'
import { dayOf } from '#kit/dates.ts'
import type { Ctx } from '#platform/context.ts'
import { listEvaluationLines } from '../../evaluation/index.ts'
import { mayReviewProposals } from '../../permissions.ts'
import { copiedExperiment } from '../../proposals/index.ts'
import { findProtocol } from '../../protocol/index.ts'
import { listRisks, listStopCriteria } from '../../risks/index.ts'
import { listBudgetLines } from '../../store/budget.ts'
import { listMembers } from '../../team/index.ts'
import { presentMembers } from '../../team/nouns.ts'
import { phasesIn } from '../../template/nouns.ts'
import { experimentCopyTexts } from '../texts/copy.ts'
import { duplicateExperiment } from './duplicate-experiment.ts'

export const experimentCopy: CopyKind<Ctx> = {
  ...copiedExperiment,
  may: mayReviewProposals,
  words: { fr: experimentCopyTexts.fr.words, en: experimentCopyTexts.en.words },
  longestTitle: 120,
  parts: partsOf,
  copy: duplicateExperiment,
}

/** What this experiment has; of each, how much. */
async function partsOf({ db, locale, now }: Ctx, id: string): Promise<readonly CopyPart[]> {
  const texts = experimentCopyTexts[locale]
  const protocol = await findProtocol(db, id)
  const phases = phasesIn(protocol?.content['phases'])
  const questions = await listEvaluationLines(db, id)
  const criteria = await listStopCriteria(db, id)
  const lines = await listBudgetLines(db, id)
  const risks = await listRisks(db, id)
  const members = presentMembers(await listMembers(db, id), dayOf(now))
  const part = (
    key: 'protocol' | 'phases' | 'evaluation' | 'criteria' | 'budget' | 'risks' | 'team',
    count: number,
    hint: string,
  ) => (count > 0 ? [{ key, label: texts[key], hint }] : [])
  return [
    ...part('protocol', protocol ? 1 : 0, texts.protocolHint),
    ...part('phases', phases.length, texts.phasesHint(phases.length)),
    ...part('evaluation', questions.length, texts.evaluationHint),
    ...part('criteria', criteria.length, texts.criteriaHint(criteria.length)),
    ...part('budget', lines.length, texts.budgetHint(lines.length)),
    ...part('risks', risks.length, texts.risksHint(risks.length)),
    ...part('team', members.length, texts.teamHint(members.length)),
  ]
}
