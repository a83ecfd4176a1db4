import { writtenInstant } from '#kit/dates.ts'
import { type FormState, trapField } from '#kit/form.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { grouped } from '../../canonical.ts'
import { votePaths } from '../../paths.ts'
import { ballotTexts } from '../texts/ballot.ts'
import { type BallotFrame, crumbsOf, KeylessForm } from './BallotFrame.tsx'

/** The code of a letter, or one's own for whoever is signed in. */
export function EnterPage(props: BallotFrame & { form: FormState }) {
  const { frame, vote, form } = props
  const said = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.enterTitle}
      lead={said.enterLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      <KeylessForm action={votePaths.enter(vote.slug)} submit={said.enter} form={form}>
        <Trap locale={frame.locale} />
        <TextField
          name="code"
          label={said.code}
          hint={said.codeHint}
          form={form}
          locale={frame.locale}
          autocomplete="off"
          required
        />
      </KeylessForm>
      {frame.viewer ? (
        <section>
          <h2>{said.ownCode}</h2>
          <p>{said.ownCodeText}</p>
          <form method="post" action={votePaths.ownCode(vote.slug)}>
            <HiddenField name={trapField} value="" />
            <button type="submit" class="button quiet">
              {said.ownCode}
            </button>
          </form>
        </section>
      ) : null}
    </Layout>
  )
}

/** No ballot enters any more: said before any code is asked. */
export function OverPage(
  props: BallotFrame & {
    cancelled: { readonly at: string; readonly reason: string } | undefined
    help: Help
  },
) {
  const { frame, vote, cancelled } = props
  const said = ballotTexts[frame.locale]
  const state = vote.state === 'open' ? 'counting' : vote.state
  const end = writtenInstant(cancelled ? new Date(cancelled.at) : vote.closesAt, frame.locale)
  return (
    <Layout
      frame={frame}
      title={vote.state === 'cancelled' ? said.cancelledTitle : said.overTitle}
      lead={state === 'draft' ? undefined : said.over[state](end)}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      {cancelled ? <p>{said.overWhy(cancelled.reason)}</p> : null}
      <p>
        <ButtonLink href={votePaths.vote(vote.slug)}>{said.overLink}</ButtonLink>
      </p>
      <HelpLine locale={frame.locale} help={props.help} />
    </Layout>
  )
}

export function OwnCodePage(props: BallotFrame & { code: string; token: string }) {
  const { frame, vote, code, token } = props
  const said = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.ownCodeTitle}
      lead={said.ownCodeLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <p class="vote-receipt">
        <code>{grouped(code)}</code>
      </p>
      <p>
        <ButtonLink href={votePaths.ballot(vote.slug, token)}>{said.goVote}</ButtonLink>
      </p>
    </Layout>
  )
}

/** A code that opens no ballot of an open vote: what happened, and where to go on. */
export function ReplacedPage(props: BallotFrame & { help: Help }) {
  const { frame, vote } = props
  const said = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.replacedTitle}
      lead={said.replacedLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <ul>
        {said.replacedWays.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p>
        <ButtonLink href={votePaths.enter(vote.slug)}>{said.replacedLink}</ButtonLink>
      </p>
      <HelpLine locale={frame.locale} help={props.help} />
    </Layout>
  )
}
