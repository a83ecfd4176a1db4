/** One line of the panel beside the pool. */
export interface MixLine {
  readonly label: string
  readonly pool: number
  readonly panel: number
}

interface Described {
  readonly features?: readonly {
    readonly feature: string
    readonly groups: readonly {
      readonly values: readonly string[]
      readonly pool: number
      readonly panel: number
    }[]
  }[]
}

/** The panel beside the pool, as the log published it once: groups of five people and more, never a smaller one. */
export function panelMix(
  log: readonly { readonly kind: string; readonly payload: object }[],
): readonly MixLine[] {
  const told = log.findLast(({ kind }) => kind === 'described')?.payload as Described | undefined
  return (told?.features ?? []).flatMap(({ feature, groups }) =>
    groups.map(({ values, pool, panel }) => ({
      label: `${feature} : ${values.join(', ')}`,
      pool,
      panel,
    })),
  )
}
