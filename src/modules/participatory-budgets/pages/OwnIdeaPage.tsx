import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { mayAppeal, mayWithdraw } from '../idea.ts'
import type { OwnIdea } from '../own-idea.ts'
import { paths } from '../paths.ts'
import { hidingTexts } from '../texts/hiding.ts'
import { ideaTexts } from '../texts/ideas.ts'
import { crumbsOf } from './crumbs.ts'
import { HiddenNotice } from './HidingPart.tsx'
import { IdeaBadge } from './IdeasPages.tsx'

/** The page of whoever proposed an idea: its address is the key. */
export function OwnIdeaPage(props: { frame: Frame; own: OwnIdea; token: string; form: FormState }) {
  const { frame, own, token, form } = props
  const { edition, idea, appeal, merge, other } = own
  const texts = ideaTexts[frame.locale]
  const clause = idea.clause === undefined ? undefined : edition.clauses[idea.clause - 1]
  return (
    <Layout
      frame={frame}
      title={texts.own}
      lead={texts.ownLead}
      eyebrow={<IdeaBadge frame={frame} state={idea.state} />}
      crumbs={crumbsOf(frame, edition, { label: texts.own })}
      actions={
        <ButtonLink href={paths.idea(edition.slug, idea.number)} tone="quiet">
          {texts.publicLink}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
    >
      {form.problems['form'] ? <Notice tone="danger">{form.problems['form']}</Notice> : null}
      {idea.hiddenAt === undefined ? null : (
        <HiddenNotice frame={frame} idea={idea} lead={hidingTexts[frame.locale].onOwnPage} />
      )}
      <h2>{plainProse(idea.title)}</h2>
      {clause && idea.clause !== undefined ? (
        <p>
          <strong>{plainProse(texts.clause(idea.clause, clause))}</strong>
        </p>
      ) : null}
      {idea.answer ? <Prose markdown={idea.answer} /> : <p>{texts.noAnswer}</p>}
      {merge && other ? (
        <>
          <h2>{texts.mergeTitle}</h2>
          <p>{texts.mergeWith(plainProse(other.title))}</p>
          <Prose markdown={merge.reason} />
          <ActionButton
            frame={frame}
            action={paths.ownConsent(token)}
            label={texts.mergeYes}
            fields={{ consent: 'given' }}
            tone="action"
          />
          <ActionButton
            frame={frame}
            action={paths.ownConsent(token)}
            label={texts.mergeNo}
            fields={{ consent: 'refused' }}
          />
        </>
      ) : null}
      {mayAppeal(edition, idea, appeal) ? (
        <>
          <h2>{texts.appealTitle}</h2>
          <p>{texts.appealLead}</p>
          <Form
            frame={frame}
            id="appel"
            action={paths.ownAppeal(token)}
            form={form}
            submit={texts.appealSend}
          >
            <TextArea name="reason" label={texts.appealReason} form={form} rows={6} required />
          </Form>
        </>
      ) : null}
      {appeal ? (
        <>
          <h2>{texts.appeal}</h2>
          <Prose markdown={appeal.reason} />
          <p>{appeal.decision ? texts.decisions[appeal.decision] : texts.appealAwaited}</p>
          {appeal.answer ? <Prose markdown={appeal.answer} /> : null}
        </>
      ) : null}
      <p>{texts.receivedKeep}</p>
      <p class="draw-hash">
        <a href={paths.own(token)}>{frame.baseUrl + paths.own(token)}</a>
      </p>
      {mayWithdraw(edition, idea) ? (
        <ActionButton
          frame={frame}
          action={paths.ownWithdraw(token)}
          label={texts.withdraw}
          confirm={texts.withdrawConfirm}
          tone="danger"
        />
      ) : null}
    </Layout>
  )
}
