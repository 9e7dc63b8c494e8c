/** Words that mean something to C, to its standard library, or to every program that is exported to it. */

const KEYWORDS =
  'auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Alignas _Alignof _Atomic _Bool _Complex _Generic _Imaginary _Noreturn _Static_assert _Thread_local asm fortran typeof bool true false and or not xor'

/** What the headers that are included may define: functions, macros and constants. */
const LIBRARY =
  'main abs fabs sqrt log log2 log10 log1p exp exp2 expm1 pow floor ceil round lround rint trunc fmod remainder fmax fmin fma hypot cbrt erf erfc tgamma lgamma gamma sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh j0 j1 jn y0 y1 yn signgam scalb scalbn logb ilogb ldexp frexp modf nan nearbyint significand drem copysign isnan isinf isfinite isnormal signbit fpclassify NAN INFINITY HUGE_VAL M_PI M_E NULL EOF stdin stdout stderr FILE printf fprintf sprintf snprintf puts fputs putchar fputc putc getc getchar gets fgets scanf fopen fclose fread fwrite fseek ftell rewind remove rename perror tmpfile setbuf setvbuf ferror feof clearerr exit abort atexit malloc calloc realloc free rand srand random srandom atoi atof atol strtod strtol qsort bsearch div ldiv labs llabs system getenv putenv setenv memcpy memset memmove memcmp memchr strlen strcmp strcpy strcat strchr strstr index rindex size_t ptrdiff_t wchar_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t errno assert time clock signal sleep read write open close link unlink pipe select environ daemon dprintf getline ungetc unix linux errx warn err'

/** What exported programs define themselves. */
const OWN =
  'argc argv at all row resized items insert append delete_item sum dot largest position_of_largest contains fill fill_random shuffle scale combine copy add_scaled sigmoid sigmoid_slope sigmoid_of_each slopes weighted_sums move_weights cross_entropy draw uniform whole_number rounded modulo power turns stop_with finish lists_path write_lists write_list release load_image label_of count_of read_file read_lists seed_state state allocate record_answer accuracy_of say number same_length List Span'

export const RESERVED: ReadonlySet<string> = new Set(`${KEYWORDS} ${LIBRARY} ${OWN}`.split(' '))
