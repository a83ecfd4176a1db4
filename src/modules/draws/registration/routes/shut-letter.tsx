import type { FormState } from '#kit/form.ts'
import { houseHelp } from '#modules/letterheads/index.ts'
import type { HttpContext } from '#platform/routes.ts'
import type { Help } from '#ui/HelpLine/HelpLine.tsx'
import type { Draw } from '../../draw.ts'
import type { Recruitment } from '../../recruitment.ts'
import { readSessions } from '../../recruits/index.ts'
import { registrationEnd } from '../../registration-end.ts'
import { listDrawEvents } from '../../store/draw-events.ts'
import type { Holder } from '../actions/register-recruit.ts'
import { ClosedPage } from '../pages/ClosedPage.tsx'
import { NeutralPage, UnknownCodePage } from '../pages/CodePages.tsx'
import { LeftPage } from '../pages/LeftPage.tsx'
import { LetterOnlyPage } from '../pages/LetterOnlyPage.tsx'
import { RegisteredPage } from '../pages/RegisteredPage.tsx'
import { stateOf } from './code-holder.ts'

/** Why a code opens no registration; of one that served, the way to what it opened. */
export async function drawShut(c: HttpContext, holder: Holder | undefined, form: FormState) {
  const { ctx, frame } = c.var
  if (!holder) return <UnknownCodePage frame={frame} help={await houseHelp(ctx)} />
  const state = stateOf(holder)
  const { draw, recruitment } = holder
  if (state === 'used' && c.req.query('fait') === 'inscription' && isBefore(draw))
    return (
      <RegisteredPage
        {...{ frame, draw, recruitment }}
        sessions={await readSessions(ctx, draw, recruitment)}
        code={c.req.param('code') ?? ''}
      />
    )
  if (state === 'refused' && c.req.query('fait') === 'non' && isBefore(draw))
    return <LeftPage {...{ frame, draw, recruitment }} />
  if (state === 'open' || state === 'used')
    return (
      <NeutralPage
        frame={frame}
        code={c.req.param('code') ?? ''}
        recruitment={recruitment}
        form={form}
      />
    )
  const end = registrationEnd(await listDrawEvents(ctx.db, draw.id))
  const help = await helpFor(c, recruitment)
  return <ClosedPage {...{ frame, draw, recruitment, end, state, help }} hasCode />
}

/** What happens next is still to happen. */
function isBefore({ state }: Draw): boolean {
  return state !== 'drawn' && state !== 'closed' && state !== 'void'
}

/** Where one registers without a letter, once nobody does: or before. */
export async function drawClosed(c: HttpContext, draw: Draw, recruitment: Recruitment | undefined) {
  const { ctx, frame } = c.var
  const help = await helpFor(c, recruitment)
  if (draw.state === 'recruiting') return <LetterOnlyPage {...{ frame, draw, help }} />
  const end = registrationEnd(await listDrawEvents(ctx.db, draw.id))
  const state = draw.state === 'void' ? 'void' : draw.state === 'preparing' ? 'early' : 'late'
  return <ClosedPage {...{ frame, draw, recruitment, end, state, help }} hasCode={false} />
}

/** Of the draw, when it says one; else of the house. */
async function helpFor(c: HttpContext, recruitment: Recruitment | undefined): Promise<Help> {
  const isSaid = recruitment && (recruitment.phone !== '' || recruitment.contact !== '')
  return isSaid ? recruitment : houseHelp(c.var.ctx)
}
