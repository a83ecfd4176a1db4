import { emptyForm } from '#kit/form.ts'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { CommitmentTable } from '../../declaration/index.ts'
import { declarationTexts } from '../../declaration/nouns.ts'
import { paths } from '../../paths.ts'
import { mayFollowCommitments } from '../../permissions.ts'
import { dossierTexts } from '../texts/dossier.ts'
import type { DossierPageProps } from './dossier-page-props.ts'

/** What the territory promised, where to say what became of it, and where to add to it. */
export function DossierCommitments({ frame, dossier, today, refused }: DossierPageProps) {
  const { locale } = frame
  const texts = dossierTexts[locale]
  const words = declarationTexts[locale]
  const { territory, commitments } = dossier
  const may = mayFollowCommitments(frame.viewer, territory.id)
  const form = refused?.act === 'commitment' ? refused.form : emptyForm
  return (
    <>
      <h2 id="engagements">{texts.commitments}</h2>
      {commitments.length === 0 ? (
        <EmptyState title={texts.noCommitment}>
          <p>{texts.noCommitmentHint}</p>
        </EmptyState>
      ) : (
        <CommitmentTable
          locale={locale}
          today={today}
          commitments={commitments}
          follow={may ? ({ id }) => paths.commitment(territory.slug, id) : undefined}
        />
      )}
      {dossier.signature && may ? (
        <Disclosure summary={words.addCommitment} open={refused?.act === 'commitment'}>
          <Form
            frame={frame}
            id="engagement"
            action={paths.commitments(territory.slug)}
            form={form}
            submit={words.add}
          >
            <TextArea
              name="text"
              label={words.commitmentText}
              form={form}
              rows={3}
              maxlength={600}
              required
            />
            <DateField name="dueOn" label={words.due} form={form} required />
          </Form>
        </Disclosure>
      ) : null}
    </>
  )
}
