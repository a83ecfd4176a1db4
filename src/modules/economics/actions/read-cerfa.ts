import type { PaperForm } from '#engines/grant-papers/index.ts'
import { done, type Refused, type Result, refused } from '#kit/result.ts'
import type { Locale } from '#kit/texts.ts'
import { plainWords } from '#kit/words.ts'
import type { Ctx } from '#platform/context.ts'
import type { Budget } from '../balance.ts'
import { type FilledPaper, filledPaper } from '../filled-paper.ts'
import type { Grant } from '../grant.ts'
import { allocation } from '../grant-paper.ts'
import { paperGaps } from '../paper-gaps.ts'
import { mayKeepEconomics } from '../permissions.ts'
import { listGrants } from '../store/grants.ts'
import { findProject } from '../store/projects.ts'
import { fundsSaid } from '../texts/funds-said.ts'
import { gapsSaid } from '../texts/paper-gaps.ts'
import { readBudget } from './read-budget.ts'
import { readFunds } from './read-funds.ts'

interface Filled {
  readonly filled: FilledPaper
  readonly gaps: readonly string[]
}

interface CerfaRead extends Filled {
  readonly grant: Grant
}

interface CerfaAsked {
  readonly form: PaperForm
  readonly budget: Budget
  readonly grants: readonly Grant[]
  readonly grant: Grant
}

/** The form of a grant, and in sentences what it says otherwise than the pages do. */
export async function fillCerfa(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { form, budget, grants, grant }: CerfaAsked,
  locale: Locale,
): Promise<Filled> {
  const { funds } = await readFunds(ctx, budget, grants)
  return {
    filled: filledPaper(form, { budget, grants, grant, allocation, funds }),
    gaps: [
      ...gapsSaid(paperGaps(form, budget, grants), locale),
      ...(form === '15059' ? fundsSaid(funds, locale) : []),
    ],
  }
}

/** Several may be meant: each that may is named. */
export interface GrantUnclear extends Refused<'grant-unclear'> {
  readonly funders: readonly string[]
}

/** The form for a grant of this project, chosen by words of its funder where there are several. */
export async function readCerfa(
  ctx: Ctx,
  slug: string,
  form: PaperForm,
  funder: string,
): Promise<Result<CerfaRead, 'forbidden' | 'not-found'> | GrantUnclear> {
  const project = await findProject(ctx.db, slug)
  if (!project) return refused('not-found')

  if (!mayKeepEconomics(ctx.person)) return refused('forbidden')

  const budget = await readBudget(ctx.db, project)
  const grants = await listGrants(ctx.db, [project.id])
  const open = grants.filter(({ state, kind }) => state !== 'refused' && kind !== 'client')
  const meant = open.filter((grant) => plainWords(grant.funder).includes(plainWords(funder)))
  const [grant] = meant
  if (!grant || meant.length > 1)
    return { ...refused('grant-unclear'), funders: (grant ? meant : open).map((own) => own.funder) }
  return done({ grant, ...(await fillCerfa(ctx, { form, budget, grants, grant }, 'fr')) })
}
