import { defineTexts } from '#kit/texts.ts'

export const listTexts = defineTexts({ cellSaved: 'C’est enregistré.' }, { cellSaved: 'Saved.' })
