import type { Day } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { type Entity, lackable, lacksOf } from '../entity.ts'
import { paths } from '../paths.ts'
import { entityTexts } from '../texts/entity.ts'

export interface ListPageProps {
  readonly frame: Frame
  readonly entities: readonly { readonly entity: Entity; readonly mayKeep: boolean }[]
  /** Names of territories, by id. */
  readonly places: ReadonlyMap<string, string>
  readonly house: { readonly name: string; readonly contact: string }
  readonly hasMain: boolean
  readonly mayAdd: boolean
  readonly today: Day
}

/** Who sends papers, and what each would lack. */
export function ListPage(props: ListPageProps) {
  const { frame, entities, places, house, today } = props
  const texts = entityTexts[frame.locale]
  const ofWhat = (entity: Entity) => {
    if (entity.territoryId) return places.get(entity.territoryId) ?? ''
    return entity.isMain ? texts.ofHouse : texts.ofOther
  }
  const lacks = (entity: Entity) =>
    lacksOf(entity, today)
      .map((lack) => texts.lackTexts[lack])
      .join(', ') || texts.nothingLacks
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead}>
      {props.hasMain ? null : (
        <Notice tone="caution" title={texts.none(house.name)}>
          <p>{texts.noneText(house.name, house.contact)}</p>
          <ul>
            {lackable.map((one) => (
              <li>{texts.lackTexts[one]}</li>
            ))}
          </ul>
          {props.mayAdd ? null : <p>{texts.askAdministrator}</p>}
        </Notice>
      )}
      {entities.length === 0 ? null : (
        <Table
          caption={texts.title}
          captionHidden
          columns={[
            { title: texts.column.name },
            { title: texts.column.of },
            { title: texts.column.lacks },
          ]}
          rows={entities.map(({ entity, mayKeep }) => [
            mayKeep ? <a href={paths.entity(entity.id)}>{entity.name}</a> : entity.name,
            ofWhat(entity),
            lacks(entity),
          ])}
        />
      )}
      {props.mayAdd ? (
        <p>
          <ButtonLink href={paths.add}>{texts.add}</ButtonLink>
        </p>
      ) : null}
    </Layout>
  )
}
