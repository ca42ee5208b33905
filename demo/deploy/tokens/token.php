<?php
// An upload token in plain PHP: the same as signUploadToken() makes.
//   php token.php "$SECRET" '{"expires":1900000000,"maxSize":25000000}'

function pixlab_base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

/** $options: expires (Unix time, in seconds), and if wanted maxSize (bytes), accept, origin. */
function pixlab_upload_token(string $secret, array $options): string
{
    $claims = ['exp' => $options['expires']];
    foreach (['maxSize', 'accept', 'origin'] as $name) {
        if (isset($options[$name])) {
            $claims[$name] = $options[$name];
        }
    }
    $text = implode('.', array_map(
        fn (array $part) => pixlab_base64url(json_encode($part, JSON_UNESCAPED_SLASHES)),
        [['alg' => 'HS256', 'typ' => 'JWT'], $claims]
    ));
    return $text . '.' . pixlab_base64url(hash_hmac('sha256', $text, $secret, true));
}

if (PHP_SAPI === 'cli' && isset($argv[2])) {
    echo pixlab_upload_token($argv[1], json_decode($argv[2], true)), "\n";
}
