// Browsers take a millimetre for 96/25.4 of their pixels, whatever the screen.

export const pxPerMm = 96 / 25.4
