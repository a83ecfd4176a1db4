import { colon } from '#kit/words.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import { decisionTexts } from '../../procedure/nouns.ts'
import { type DecisionView, formOf } from './view.ts'

/** Another wording, which lifts the objection in hand when there is one. */
export function DecisionEdit(view: DecisionView) {
  const { frame, seen } = view
  const { decision, consent, election } = seen.held
  const texts = decisionTexts[frame.locale]
  const may = ['amendment', 'consent', 'round'].includes(decision.step) || decision.version === 0
  if (!seen.writes || !may) return null
  const valid =
    decision.kind === 'election'
      ? election.objections.find(({ state }) => state === 'valid')
      : consent.objections.find(({ id, state }) => id === consent.taken && state === 'valid')
  const form = formOf(view, 'edit')
  const asksAgain = decision.step === 'consent' || decision.step === 'round'
  return (
    <Disclosure summary={texts.edit} open={valid !== undefined || view.refused?.form === 'edit'}>
      <Form
        frame={frame}
        id="texte"
        action={decisionPaths.edit(decision.slug)}
        form={form}
        submit={texts.save}
        seen
      >
        {asksAgain ? <p>{texts.editWarning}</p> : null}
        {valid ? (
          <p>
            {texts.lifts}
            {colon[frame.locale]}
            {texts.objectionOf(seen.nameOf(valid.person))}
          </p>
        ) : null}
        <HiddenField name="version" value={String(Math.max(1, decision.version))} />
        <HiddenField name="lifts" value={valid?.id ?? ''} />
        <TextArea
          name="text"
          label={texts.newText}
          form={form}
          value={seen.wordings.at(-1)?.text}
          rows={8}
          maxlength={12000}
          required
        />
      </Form>
    </Disclosure>
  )
}
