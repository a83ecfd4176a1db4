import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'

export const rosetteTexts = defineTexts(
  {
    numbers: (first: number, last: number) =>
      `${writtenNumber(first, 'fr')} à ${writtenNumber(last, 'fr')} :`,
    shapes: ['● rond :', '■ carré :', '◆ losange :', '▲ triangle :'],
  },
  {
    numbers: (first, last) => `${writtenNumber(first, 'en')} to ${writtenNumber(last, 'en')}:`,
    shapes: ['● disc:', '■ square:', '◆ diamond:', '▲ triangle:'],
  },
)
