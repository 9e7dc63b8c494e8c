/** How tightly C's operators hold. */
export const OR = 1
export const AND = 2
export const EQUAL = 3
export const LESS = 4
export const SUM = 5
export const PRODUCT = 6
export const UNARY = 7
