import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import {
  keepViewHref,
  mayShareViews,
  type SavedView,
  savedViewHref,
  savedViewName,
  savedViewPaths,
} from '#kit/lists/saved-view.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { savedViewTexts } from '../texts/saved-views.ts'

interface FieldsProps {
  readonly frame: Frame
  readonly form: FormState
}

interface KeepProps extends FieldsProps {
  readonly asked: Pick<SavedView, 'list' | 'query'>
}

/** Where a list’s own form comes back when it is refused: what was typed and what was asked of the list are there. */
export function KeepViewPage({ frame, form, asked }: KeepProps) {
  const texts = savedViewTexts[frame.locale]
  const refused = Object.keys(form.problems).length > 0
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} refused={refused}>
      <Form
        frame={frame}
        action={keepViewHref(asked.list, asked.query)}
        form={form}
        submit={texts.keep}
      >
        <ViewFields frame={frame} form={form} />
      </Form>
      <p>
        <a href={savedViewHref(asked)}>{texts.toList}</a>
      </p>
    </Layout>
  )
}

interface ChangeProps extends FieldsProps {
  readonly view: SavedView
}

export function ChangeViewPage({ frame, form, view }: ChangeProps) {
  const texts = savedViewTexts[frame.locale]
  const refused = Object.keys(form.problems).length > 0
  return (
    <Layout frame={frame} title={texts.change(view.name)} lead={texts.changeLead} refused={refused}>
      <Form
        frame={frame}
        action={savedViewPaths.view(view.id)}
        form={form}
        submit={texts.save}
        seen
      >
        <ViewFields frame={frame} form={form} view={view} />
      </Form>
      <ActionButton
        frame={frame}
        action={savedViewPaths.remove(view.id)}
        label={texts.remove}
        confirm={view.isShared ? texts.removeSharedConfirm : texts.removeConfirm}
        tone="danger"
      />
      <p>
        <a href={savedViewHref(view)}>{texts.toList}</a>
      </p>
    </Layout>
  )
}

function ViewFields({ frame, form, view }: FieldsProps & { readonly view?: SavedView }) {
  const texts = savedViewTexts[frame.locale]
  return (
    <>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        form={form}
        value={view?.name}
        maxlength={savedViewName.most}
        width="medium"
        required
      />
      {mayShareViews(frame.viewer) ? (
        <CheckBox
          name="isShared"
          label={texts.shared}
          hint={texts.sharedHint}
          form={form}
          value={view?.isShared ? 'yes' : ''}
        />
      ) : null}
    </>
  )
}
