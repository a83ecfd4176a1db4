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
  const texts = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.enterTitle}
      lead={texts.enterLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
      refused={Object.keys(form.problems).length > 0}
    >
      <KeylessForm action={votePaths.enter(vote.slug)} submit={texts.enter} form={form}>
        <Trap locale={frame.locale} />
        <TextField
          name="code"
          label={texts.code}
          hint={texts.codeHint}
          form={form}
          locale={frame.locale}
          autocomplete="off"
          required
        />
      </KeylessForm>
      {frame.viewer ? (
        <section>
          <h2>{texts.ownCode}</h2>
          <p>{texts.ownCodeText}</p>
          <form method="post" action={votePaths.ownCode(vote.slug)}>
            <HiddenField name={trapField} value="" />
            <button type="submit" class="button quiet">
              {texts.ownCode}
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
  const texts = ballotTexts[frame.locale]
  const state = vote.state === 'open' ? 'counting' : vote.state
  const end = writtenInstant(cancelled ? new Date(cancelled.at) : vote.closesAt, frame.locale)
  return (
    <Layout
      frame={frame}
      title={vote.state === 'cancelled' ? texts.cancelledTitle : texts.overTitle}
      lead={state === 'draft' ? undefined : texts.over[state](end)}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      {cancelled ? <p>{texts.overWhy(cancelled.reason)}</p> : null}
      <p>
        <ButtonLink href={votePaths.vote(vote.slug)}>{texts.overLink}</ButtonLink>
      </p>
      <HelpLine locale={frame.locale} help={props.help} />
    </Layout>
  )
}

export function OwnCodePage(props: BallotFrame & { code: string; token: string }) {
  const { frame, vote, code, token } = props
  const texts = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.ownCodeTitle}
      lead={texts.ownCodeLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <p class="vote-receipt">
        <code>{grouped(code)}</code>
      </p>
      <p>
        <ButtonLink href={votePaths.ballot(vote.slug, token)}>{texts.goVote}</ButtonLink>
      </p>
    </Layout>
  )
}

/** A code that opens no ballot of an open vote: what happened, and where to go on. */
export function ReplacedPage(props: BallotFrame & { help: Help }) {
  const { frame, vote } = props
  const texts = ballotTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.replacedTitle}
      lead={texts.replacedLead}
      eyebrow={vote.title}
      crumbs={crumbsOf(props)}
    >
      <ul>
        {texts.replacedWays.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p>
        <ButtonLink href={votePaths.enter(vote.slug)}>{texts.replacedLink}</ButtonLink>
      </p>
      <HelpLine locale={frame.locale} help={props.help} />
    </Layout>
  )
}
