export interface Person {
  readonly id: string
  readonly name: string
}

export const optionsOf = (people: readonly Person[]) =>
  people.map(({ id, name }) => ({ value: id, label: name }))
