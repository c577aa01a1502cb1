/** The chosen products as they stand in an address. */
export const productQuery = (products: readonly string[]): string =>
  new URLSearchParams(products.map((one) => ['products', one])).toString()
