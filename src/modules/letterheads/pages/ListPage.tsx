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
  const said = entityTexts[frame.locale]
  const ofWhat = (entity: Entity) => {
    if (entity.territoryId) return places.get(entity.territoryId) ?? ''
    return entity.isMain ? said.ofHouse : said.ofOther
  }
  const lacks = (entity: Entity) =>
    lacksOf(entity, today)
      .map((one) => said.lackTexts[one])
      .join(', ') || said.nothingLacks
  return (
    <Layout frame={frame} title={said.title} lead={said.lead}>
      {props.hasMain ? null : (
        <Notice tone="caution" title={said.none(house.name)}>
          <p>{said.noneText(house.name, house.contact)}</p>
          <ul>
            {lackable.map((one) => (
              <li>{said.lackTexts[one]}</li>
            ))}
          </ul>
          {props.mayAdd ? null : <p>{said.askAdministrator}</p>}
        </Notice>
      )}
      {entities.length === 0 ? null : (
        <Table
          caption={said.title}
          captionHidden
          columns={[
            { title: said.column.name },
            { title: said.column.of },
            { title: said.column.lacks },
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
          <ButtonLink href={paths.add}>{said.add}</ButtonLink>
        </p>
      ) : null}
    </Layout>
  )
}
