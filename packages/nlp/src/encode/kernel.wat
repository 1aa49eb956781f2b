;; Integer matrix times vectors: y[i * rows + r] = sum over k of w[r * columns + k] * x[i * columns + k].
;; w: int8, x: int16, y: int32. rows is a multiple of 4, columns of 8; all three are at least that.
;; No sum may leave int32: with |w| <= 127 and |x| <= 32767 up to 512 columns are safe.
(module
  (import "env" "memory" (memory 1))
  (func (export "multiply")
    (param $w i32) (param $rows i32) (param $columns i32)
    (param $x i32) (param $count i32) (param $y i32)
    (local $r i32) (local $k i32) (local $end i32)
    (local $w0 i32) (local $w1 i32) (local $w2 i32) (local $w3 i32) (local $at i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $v v128)
    (if (i32.eqz (local.get $count)) (then (return)))
    (loop $vectors
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $columns) (i32.const 1))))
      (local.set $w0 (local.get $w))
      (local.set $r (local.get $rows))
      (loop $fours
        (local.set $w1 (i32.add (local.get $w0) (local.get $columns)))
        (local.set $w2 (i32.add (local.get $w1) (local.get $columns)))
        (local.set $w3 (i32.add (local.get $w2) (local.get $columns)))
        (local.set $s0 (v128.const i32x4 0 0 0 0))
        (local.set $s1 (v128.const i32x4 0 0 0 0))
        (local.set $s2 (v128.const i32x4 0 0 0 0))
        (local.set $s3 (v128.const i32x4 0 0 0 0))
        (local.set $k (i32.const 0))
        (local.set $at (local.get $x))
        (loop $eights
          (local.set $v (v128.load (local.get $at)))
          (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $v)
            (v128.load8x8_s (i32.add (local.get $w0) (local.get $k))))))
          (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $v)
            (v128.load8x8_s (i32.add (local.get $w1) (local.get $k))))))
          (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $v)
            (v128.load8x8_s (i32.add (local.get $w2) (local.get $k))))))
          (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $v)
            (v128.load8x8_s (i32.add (local.get $w3) (local.get $k))))))
          (local.set $k (i32.add (local.get $k) (i32.const 8)))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $eights (i32.lt_u (local.get $at) (local.get $end))))
        ;; Transpose the four sums by interleaving, so that one vector addition ends them all.
        (local.set $v (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s0) (local.get $s1))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31
            (local.get $s0) (local.get $s1))))
        (local.set $s0 (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $s2) (local.get $s3))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31
            (local.get $s2) (local.get $s3))))
        (v128.store (local.get $y) (i32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $v) (local.get $s0))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31
            (local.get $v) (local.get $s0))))
        (local.set $y (i32.add (local.get $y) (i32.const 16)))
        (local.set $w0 (i32.add (local.get $w3) (local.get $columns)))
        (local.set $r (i32.sub (local.get $r) (i32.const 4)))
        (br_if $fours (local.get $r)))
      (local.set $x (local.get $end))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $vectors (local.get $count)))))
