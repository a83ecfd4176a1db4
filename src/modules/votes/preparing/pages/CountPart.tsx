import { emptyForm } from '#kit/form.ts'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { publishings, revealingTexts } from '../../box/nouns.ts'
import { votePaths } from '../../paths.ts'
import { manageTexts } from '../texts/manage.ts'
import type { PreparePageProps } from './props.ts'

/** The count, which nobody takes back: what it would tell of whoever voted is said before, and what to publish is chosen. */
export function CountPart({ frame, vote, telling, forms }: PreparePageProps) {
  const texts = revealingTexts[frame.locale]
  const { count, countConfirm } = manageTexts[frame.locale]
  const form = forms.count ?? emptyForm
  const isTelling = telling.length > 0
  const isSecret = vote.tier === 'tracked'
  return (
    <>
      {isTelling ? (
        <Notice tone="caution" title={texts.title}>
          {telling.map((kind) => (
            <p>{texts.told[kind]}</p>
          ))}
          <p>{texts.extendInstead}</p>
        </Notice>
      ) : null}
      <Form
        frame={frame}
        id="depouiller"
        action={votePaths.act(vote.slug)}
        form={form}
        submit={count}
      >
        <HiddenField name="act" value="close" />
        <p>{isTelling ? texts.once : countConfirm}</p>
        {isSecret ? (
          <>
            <Radios
              name="publish"
              label={isTelling ? texts.publish : texts.ifAlike}
              hint={isTelling ? undefined : texts.ifAlikeHint}
              form={form}
              options={publishings.map((value) => ({
                value,
                label: texts.publishings[value],
                hint: texts.publishingHints[value],
              }))}
              locale={frame.locale}
              required={isTelling}
            />
            <TextField
              name="reason"
              label={texts.reason}
              hint={texts.reasonHint}
              form={form}
              locale={frame.locale}
              maxlength={400}
              required={isTelling}
            />
          </>
        ) : null}
      </Form>
    </>
  )
}
