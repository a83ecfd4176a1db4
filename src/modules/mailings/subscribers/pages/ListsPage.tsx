import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { MailingList } from '../../mailing-list.ts'
import { filled, readerPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import { sendingTexts } from '../../texts/sending.ts'
import { listTexts } from '../texts/lists.ts'

export interface ListsProps {
  readonly frame: Frame
  readonly lists: readonly MailingList[]
  readonly form: FormState
  /** The list whose form came back; the new one when it is not said. */
  readonly refused?: string | undefined
}

/** Every list with its words, and one more. */
export function ListsPage({ frame, lists, form, refused }: ListsProps) {
  const texts = listTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.listsTitle}
      lead={texts.listsLead}
      crumbs={[
        { label: sendingTexts[frame.locale].sendings, href: paths.sendings },
        { label: texts.lists },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {lists.map((list) => (
        <section>
          <h2>{list.name}</h2>
          <Form
            frame={frame}
            id={`liste-${list.key}`}
            action={filled(readerPaths.list, { list: list.id })}
            form={refused === list.id ? form : emptyForm}
            submit={texts.keep}
            tone="quiet"
            seen
          >
            <Fields frame={frame} form={refused === list.id ? form : emptyForm} list={list} />
          </Form>
        </section>
      ))}
      <h2>{texts.create}</h2>
      <Form
        frame={frame}
        id="nouvelle-liste"
        action={readerPaths.lists}
        form={refused ? emptyForm : form}
        submit={texts.create}
      >
        <Fields frame={frame} form={refused ? emptyForm : form} list={undefined} />
      </Form>
    </Layout>
  )
}

function Fields(props: { frame: Frame; form: FormState; list: MailingList | undefined }) {
  const { form, list } = props
  const texts = listTexts[props.frame.locale]
  return (
    <>
      <TextField
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        form={form}
        value={list?.name}
        required
      />
      <TextField
        name="description"
        label={texts.description}
        form={form}
        value={list?.description}
      />
      <CheckBox
        name="public"
        label={texts.public}
        form={form}
        value={list?.public === false ? '' : 'yes'}
      />
    </>
  )
}
