import type { Child } from 'hono/jsx'
import { askedOnce } from '#kit/copies/asked-once.ts'
import { asItIs, copyPath } from '#kit/copies/copy-kind.ts'
import { copyTexts } from '#kit/copies/texts.ts'
import { dayOf } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { StateBadge } from '../../pages/StateBadge.tsx'
import { votePaths } from '../../paths.ts'
import { reachTexts, runTexts } from '../../roll/nouns.ts'
import { voteTexts } from '../../texts/votes.ts'
import { openingWaits } from '../opening-waits.ts'
import { manageTexts } from '../texts/manage.ts'
import { CountPart } from './CountPart.tsx'
import type { PreparePageProps } from './props.ts'
import { LookAlikes, Unreachable } from './ReachPart.tsx'
import { RollPart } from './RollPart.tsx'
import { hourOf, VoteFields } from './VoteFields.tsx'

/** Everything the team does with a vote, on one page: what may still be done at this stage comes first. */
export function PreparePage(props: PreparePageProps) {
  const { frame, vote, forms, over } = props
  const texts = manageTexts[frame.locale]
  const shown = vote.state === 'open' && over ? 'counting' : vote.state
  return (
    <Layout
      frame={frame}
      title={texts.prepareTitle(vote.title)}
      eyebrow={<StateBadge locale={frame.locale} state={shown} />}
      crumbs={[
        { label: voteTexts[frame.locale].votes, href: votePaths.list },
        { label: vote.title, labelIn: writtenLocale, href: votePaths.vote(vote.slug) },
      ]}
      actions={
        <ButtonLink href={copyPath('scrutin', vote.id)} tone="quiet">
          {copyTexts[frame.locale].duplicate}
        </ButtonLink>
      }
      refused={Object.values(forms).some((form) => Object.keys(form.problems).length > 0)}
    >
      {shown === 'draft' ? <CopyNotice frame={frame} copied={props.copied} /> : null}
      {shown === 'draft' ? <Draft {...props} /> : <p>{texts.frozen[shown]}</p>}
      <Acts {...props} />
      <RollPart {...props} />
    </Layout>
  )
}

function Draft({ frame, vote, forms, copied, over }: PreparePageProps) {
  const texts = manageTexts[frame.locale]
  const isAsked = forms.edit !== undefined || (copied?.left.length ?? 0) > 0
  return (
    <Disclosure summary={texts.settings} open={isAsked}>
      <Form
        frame={frame}
        id="reglage"
        action={votePaths.prepare(vote.slug)}
        form={forms.edit ?? emptyForm}
        submit={texts.save}
        seen
      >
        <VoteFields locale={frame.locale} form={forms.edit ?? emptyForm} vote={vote} over={over} />
      </Form>
    </Disclosure>
  )
}

function Acts(props: PreparePageProps) {
  const { frame, vote, forms } = props
  const texts = manageTexts[frame.locale]
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
      <h2>{texts.acts}</h2>
      {forms.act && vote.state !== 'draft' ? (
        <Notice tone="danger">
          <p>{forms.act.problems['form']}</p>
        </Notice>
      ) : null}
      {vote.state === 'draft' ? <Open {...props} /> : null}
      {vote.state === 'open' ? (
        <Shut {...props}>{button('shut', texts.shut, texts.shutConfirm)}</Shut>
      ) : null}
      {vote.state === 'counting' ? <CountPart {...props} /> : null}
      {vote.state === 'draft' ? null : (
        <p>
          <ButtonLink href={votePaths.paper(vote.slug)} tone="quiet">
            {texts.paper}
          </ButtonLink>
        </p>
      )}
      {vote.state === 'open' || props.telling.length > 0 ? <Extend {...props} /> : null}
      {vote.state === 'draft' ? null : <Cancel {...props} />}
    </section>
  )
}

/** What must be looked at before: afterwards the roll does not change. */
function Open(props: PreparePageProps) {
  const { frame, roll, forms, keptShut } = props
  const texts = manageTexts[frame.locale]
  const named = roll.map((voter) => ({ ...voter, name: voter.name ?? '' }))
  const { 'look-alikes': alike, unreachable } = openingWaits(named)
  return (
    <>
      {alike.length > 0 ? <LookAlikes {...props} alike={alike} /> : null}
      <Unreachable {...props} />
      {keptShut ? (
        <Disclosure summary={texts.open} open={forms.act !== undefined}>
          <p>{forms.act?.problems['form'] ?? texts.refusals[keptShut]}</p>
        </Disclosure>
      ) : (
        <OpenForm {...props} alike={alike.length} out={unreachable.length} />
      )}
    </>
  )
}

function OpenForm(props: PreparePageProps & { readonly alike: number; readonly out: number }) {
  const { frame, vote, forms, alike, out, copied } = props
  const texts = manageTexts[frame.locale]
  const alikeSaid = reachTexts[frame.locale]
  return (
    <Disclosure summary={texts.open} open={forms.act !== undefined}>
      <Form
        frame={frame}
        id="ouvrir"
        action={votePaths.act(vote.slug)}
        form={forms.act ?? emptyForm}
        submit={texts.open}
      >
        <HiddenField name="act" value="open" />
        <p>{texts.openConfirm}</p>
        {Object.entries(asItIs(copied)).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <p>{askedOnce(copied, frame.locale)}</p>
        {alike > 0 ? (
          <CheckBoxes
            name="checked"
            label={alikeSaid.alikeTitle}
            form={forms.act ?? emptyForm}
            options={[{ value: 'yes', label: alikeSaid.checkedAlike }]}
          />
        ) : null}
        {out > 0 ? (
          <CheckBoxes
            name="unreached"
            label={alikeSaid.unreachedTitle}
            hint={alikeSaid.title(out)}
            form={forms.act ?? emptyForm}
            options={[{ value: 'yes', label: alikeSaid.unreached }]}
          />
        ) : null}
      </Form>
    </Disclosure>
  )
}

/** After its end, a button; before, a reason that everybody reads. */
function Shut(props: PreparePageProps & { children?: Child }) {
  const { frame, vote, forms, over } = props
  const texts = runTexts[frame.locale]
  if (over) return <>{props.children}</>
  const form = forms.shut ?? emptyForm
  return (
    <Disclosure summary={texts.shutEarly} open={forms.shut !== undefined}>
      <Form
        frame={frame}
        id="fermer"
        action={votePaths.act(vote.slug)}
        form={form}
        submit={texts.shutEarly}
        tone="danger"
      >
        <HiddenField name="act" value="shut" />
        <p>{texts.shutEarlyText}</p>
        <Reason frame={frame} form={form} />
      </Form>
    </Disclosure>
  )
}

function Reason({ frame, form }: Pick<PreparePageProps, 'frame'> & { form: FormState }) {
  const { reason } = manageTexts[frame.locale]
  return <TextField name="reason" label={reason} form={form} maxlength={400} required />
}

function Extend({ frame, vote, forms }: PreparePageProps) {
  const texts = manageTexts[frame.locale]
  const form = forms.extend ?? emptyForm
  return (
    <Disclosure summary={texts.extend} open={forms.extend !== undefined}>
      <Form
        frame={frame}
        id="prolonger"
        action={votePaths.act(vote.slug)}
        form={form}
        submit={texts.extend}
      >
        <HiddenField name="act" value="extend" />
        <DateField
          name="closesOn"
          label={texts.closesOn}
          form={form}
          value={dayOf(vote.closesAt)}
          required
        />
        <TextField
          name="closesTime"
          label={texts.closesTime}
          form={form}
          hint={texts.closesTimeHint}
          value={hourOf(vote.closesAt, frame.locale)}
          width="short"
          required
        />
        <p>{runTexts[frame.locale].tellText}</p>
        <Reason frame={frame} form={form} />
      </Form>
    </Disclosure>
  )
}

function Cancel({ frame, vote, forms }: PreparePageProps) {
  const texts = manageTexts[frame.locale]
  const form = forms.cancel ?? emptyForm
  return (
    <Disclosure summary={texts.cancel} open={forms.cancel !== undefined}>
      <Form
        frame={frame}
        id="annuler"
        action={votePaths.act(vote.slug)}
        form={form}
        submit={texts.cancel}
        tone="danger"
      >
        <HiddenField name="act" value="cancel" />
        <p>{runTexts[frame.locale].tellText}</p>
        <Reason frame={frame} form={form} />
      </Form>
    </Disclosure>
  )
}
