import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Edition } from '../edition.ts'
import { hidingProblem } from '../hidden-words.ts'
import type { Idea } from '../idea.ts'
import { paths } from '../paths.ts'
import { hidingTexts } from '../texts/hiding.ts'

/** At the desk: hide the words of an idea, or show them again. */
export function HidingPart(props: { frame: Frame; edition: Edition; idea: Idea; form: FormState }) {
  const { frame, edition, idea, form } = props
  const texts = hidingTexts[frame.locale]
  if (idea.hiddenAt !== undefined)
    return (
      <>
        <h2 id="mots">{texts.title}</h2>
        <HiddenNotice frame={frame} idea={idea} lead={texts.now} />
        <ActionButton
          frame={frame}
          action={paths.showAgain(edition.slug, idea.number)}
          label={texts.showAgain}
          confirm={texts.showConfirm}
        />
      </>
    )
  if (hidingProblem(edition, idea)) return null
  return (
    <>
      <h2 id="mots">{texts.title}</h2>
      <p>{texts.lead}</p>
      <Form
        frame={frame}
        id="masquer"
        action={paths.hide(edition.slug, idea.number)}
        form={form}
        submit={texts.hide}
        tone="danger"
      >
        <TextArea
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={form}
          rows={3}
          required
        />
      </Form>
    </>
  )
}

/** The fact and the reason, which anyone reads. */
export function HiddenNotice({ frame, idea, lead }: { frame: Frame; idea: Idea; lead: string }) {
  return (
    <Notice tone="info">
      <p>{lead}</p>
      <p>{hidingTexts[frame.locale].why}</p>
      <Prose markdown={idea.hiddenReason} />
    </Notice>
  )
}
