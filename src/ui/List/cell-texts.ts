import { defineTexts } from '#kit/texts.ts'

export const cellTexts = defineTexts(
  {
    editCell: (column: string, row: string) => `Modifier « ${column} » : ${row}`,
    saveCell: 'Enregistrer',
    leaveCell: 'Ne rien changer',
  },
  {
    editCell: (column, row) => `Change “${column}”: ${row}`,
    saveCell: 'Save',
    leaveCell: 'Change nothing',
  },
)
