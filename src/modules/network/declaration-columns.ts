import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

const open: ColumnRule = {
  class: 'public',
  kept: 'sans limite : on relit ce qui a été signé',
}
const key: ColumnRule = {
  class: 'internal',
  kept: 'sans limite ; clé aléatoire, sans nom',
}

export const declarationColumns: ColumnRegister = {
  network_declarations: {
    number: open,
    title: open,
    text: open,
    changes: open,
    published_by: key,
    published_at: open,
  },
}
