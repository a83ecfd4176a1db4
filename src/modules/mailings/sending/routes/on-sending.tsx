import type { FormState } from '#kit/form.ts'
import { isId } from '#kit/ids.ts'
import type { Locale } from '#kit/texts.ts'
import type { HttpContext } from '#platform/routes.ts'
import { countAudience } from '../../audience/index.ts'
import type { Mailing } from '../../mailing.ts'
import { pathTo } from '../../paths.ts'
import { mayRunMailings } from '../../permissions.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { findLetter } from '../../writing/index.ts'
import { pastPieces } from '../../writing/nouns.ts'
import { findReport } from '../actions/find-report.ts'
import { SendingPage } from '../pages/SendingPage.tsx'
import { findMailing } from '../store/mailings.ts'

async function mailingAt(c: HttpContext): Promise<Mailing | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findMailing(c.var.ctx.db, id) : undefined
}

/** A gesture on a letter that leaves: its page says what becomes of it. */
export const onSending = {
  audience: 'staff',
  on: mailingAt,
  may: mayRunMailings,
  draw: async (c: HttpContext, _: Mailing, { problems }: FormState) => {
    const props = await propsOf(c)
    return props && <SendingPage {...props} {...refusalIn(problems)} />
  },
  refusals: (locale: Locale) => sendingTexts[locale].refusals,
  next: ({ id }: Mailing) => pathTo('sending', id),
} as const

function refusalIn({ form }: FormState['problems']) {
  return form === undefined ? {} : { refusal: form }
}

export async function propsOf(c: HttpContext) {
  const { ctx, frame } = c.var
  const mailing = await mailingAt(c)
  const report = mailing && (await findReport(ctx.db, mailing.id))
  if (!mailing || !report) return undefined
  // As when it leaves: those of its segment, not all of its list.
  const letter = await findLetter(ctx.db, mailing.id)
  const readers = await countAudience(ctx, {
    listId: mailing.listId,
    segmentId: letter?.segmentId,
  })
  const past = mailing.leavesAt && letter ? pastPieces(letter.blocks, mailing.leavesAt) : []
  return { frame, mailing, report, readers, past, mailLeaves: ctx.mailLeaves }
}
