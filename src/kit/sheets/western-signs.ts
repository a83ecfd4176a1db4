/** What windows-1252 has from 80 to 9F, where Latin-1 has nothing; the five bytes that it leaves empty stay what they are. */
export const westernSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
