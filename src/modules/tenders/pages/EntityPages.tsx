import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { AskedFields } from '#ui/AskedFields/AskedFields.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { type Entity, type EntityKind, entityForm, entityKinds } from '../entity.ts'
import { paths } from '../paths.ts'
import { entityTexts } from '../texts/entities.ts'
import { templateTexts } from '../texts/templates.ts'
import { crumbsTo } from './crumbs.ts'

export function EntitiesPage({ frame, entities }: { frame: Frame; entities: readonly Entity[] }) {
  const texts = entityTexts[frame.locale]
  const { fields } = texts
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: texts.title })}
    >
      {entityKinds.map((kind) => {
        const entity = entities.find((known) => known.kind === kind)
        return (
          <section>
            <h2>{texts.kinds[kind]}</h2>
            {entity ? (
              <Facts
                layout="rows"
                items={(['name', 'legalForm', 'siren', 'address', 'vatMention', 'prefix'] as const)
                  .filter((name) => entity[name] !== '')
                  .map((name) => ({ name: fields[name], value: plainProse(entity[name]) }))}
              />
            ) : (
              <p>{texts.unset}</p>
            )}
            <ButtonLink href={paths.entity(kind)} tone="quiet">
              {`${entity ? texts.edit : texts.fill}${colon[frame.locale]}${texts.kinds[kind]}`}
            </ButtonLink>
            {entity ? (
              <p>
                <a href={paths.template(kind)}>
                  {templateTexts[frame.locale].title(texts.kinds[kind])}
                </a>
              </p>
            ) : null}
          </section>
        )
      })}
    </Layout>
  )
}

export function EntityFormPage(props: {
  frame: Frame
  kind: EntityKind
  entity: Entity | undefined
  form: FormState
}) {
  const { frame, kind, entity, form } = props
  const texts = entityTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.kinds[kind]}
      crumbs={crumbsTo(
        frame,
        { label: texts.title, href: paths.entities },
        { label: texts.kinds[kind] },
      )}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.entity(kind)} form={form} submit={texts.save} seen guard>
        <AskedFields
          fields={entityForm.fields}
          form={form}
          locale={frame.locale}
          values={entity ? { ...entity } : {}}
        />
      </Form>
    </Layout>
  )
}
