import { dayOf } from '#kit/dates.ts'
import { emptyForm } from '#kit/form.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { votePaths } from '../paths.ts'
import { manageTexts } from '../texts/manage.ts'
import { voteTexts } from '../texts/votes.ts'
import type { PreparePageProps } from './prepare-page-props.ts'
import { RollPart } from './RollPart.tsx'
import { hourOf, VoteFields } from './VoteFields.tsx'
import { toneOf } from './VotesPage.tsx'

/** Everything the team does with a vote, on one page: what may still be done at this stage comes first. */
export function PreparePage(props: PreparePageProps) {
  const { frame, vote, forms } = props
  const said = manageTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.prepareTitle(vote.title)}
      eyebrow={
        <Badge tone={toneOf[vote.state]}>{voteTexts[frame.locale].states[vote.state]}</Badge>
      }
      crumbs={[
        { label: voteTexts[frame.locale].votes, href: votePaths.list },
        { label: vote.title, href: votePaths.vote(vote.slug) },
      ]}
      refused={Object.values(forms).some((form) => Object.keys(form.problems).length > 0)}
    >
      {vote.state === 'draft' ? <Draft {...props} /> : <p>{said.frozen}</p>}
      <Acts {...props} />
      <RollPart {...props} />
    </Layout>
  )
}

function Draft({ frame, vote, forms }: PreparePageProps) {
  const said = manageTexts[frame.locale]
  return (
    <Disclosure summary={said.settings} open={forms.edit !== undefined}>
      <Form
        frame={frame}
        id="reglage"
        action={votePaths.prepare(vote.slug)}
        form={forms.edit ?? emptyForm}
        submit={said.save}
      >
        <VoteFields locale={frame.locale} form={forms.edit ?? emptyForm} vote={vote} />
      </Form>
    </Disclosure>
  )
}

function Acts(props: PreparePageProps) {
  const { frame, vote, forms } = props
  const said = manageTexts[frame.locale]
  const action = votePaths.act(vote.slug)
  const button = (act: string, label: string, confirm: string) => (
    <ActionButton
      frame={frame}
      action={action}
      label={label}
      tone="action"
      fields={{ act }}
      confirm={confirm}
    />
  )
  if (vote.state === 'closed' || vote.state === 'cancelled') return null
  return (
    <section>
      <h2>{said.acts}</h2>
      {forms.act ? (
        <Notice tone="danger">
          <p>{forms.act.problems['form']}</p>
        </Notice>
      ) : null}
      {vote.state === 'draft' ? button('open', said.open, said.openConfirm) : null}
      {vote.state === 'open' ? button('shut', said.shut, said.shutConfirm) : null}
      {vote.state === 'counting' ? button('close', said.count, said.countConfirm) : null}
      {vote.state === 'draft' ? null : (
        <p>
          <ButtonLink href={votePaths.paper(vote.slug)} tone="quiet">
            {said.paper}
          </ButtonLink>
        </p>
      )}
      {vote.state === 'open' ? <Extend {...props} /> : null}
      {vote.state === 'draft' ? null : <Cancel {...props} />}
    </section>
  )
}

function Extend({ frame, vote, forms }: PreparePageProps) {
  const said = manageTexts[frame.locale]
  const form = forms.extend ?? emptyForm
  return (
    <Disclosure summary={said.extend} open={forms.extend !== undefined}>
      <Form
        frame={frame}
        id="prolonger"
        action={votePaths.act(vote.slug)}
        form={form}
        submit={said.extend}
      >
        <HiddenField name="act" value="extend" />
        <DateField
          name="closesOn"
          label={said.closesOn}
          form={form}
          value={dayOf(vote.closesAt)}
          required
        />
        <TextField
          name="closesTime"
          label={said.closesTime}
          form={form}
          value={hourOf(vote.closesAt)}
          width="short"
          required
        />
        <TextField name="reason" label={said.reason} form={form} maxlength={400} required />
      </Form>
    </Disclosure>
  )
}

function Cancel({ frame, vote, forms }: PreparePageProps) {
  const said = manageTexts[frame.locale]
  const form = forms.cancel ?? emptyForm
  return (
    <Disclosure summary={said.cancel} open={forms.cancel !== undefined}>
      <Form
        frame={frame}
        id="annuler"
        action={votePaths.act(vote.slug)}
        form={form}
        submit={said.cancel}
        tone="danger"
      >
        <HiddenField name="act" value="cancel" />
        <TextField name="reason" label={said.reason} form={form} maxlength={400} required />
      </Form>
    </Disclosure>
  )
}
